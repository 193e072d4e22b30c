// The stage that every procedure has: the request comes back to who sent it, to be revised.

import type { TaskSpec } from '../domain/desk/task.ts'
import type { Words } from '../domain/words.ts'

const TITLE: Words = { zh: '修改申请', en: 'Revise the request' }

export const REVISION: TaskSpec = {
  title: TITLE,
  kind: 'work',
  groups: [
    {
      key: 'form',
      title: TITLE,
      mode: { kind: 'any' },
      seats: [{ requester: true }],
      own: 'allow',
      form: { key: 'request', required: true },
    },
  ],
}
