// What stands in the form of a task before anybody has typed into it, where the process says so.

import { processNamed } from '../../domain/processes/index.ts'
import type { RequestView } from '../../records/request-view.ts'
import type { TaskView } from '../../records/task-view.ts'
import { formKeyOf } from './paper/reader.ts'

export function startOf({ process, form, facts, tasks }: RequestView, task: TaskView, today: string): unknown {
  if (task.state !== 'open') return undefined
  const earlier = tasks.findLast((one) => one.key === task.key && one.id !== task.id && one.form !== undefined)
  const rules = processNamed(process)?.forms[formKeyOf(task)]
  return rules?.start?.({ today, request: form, facts, ...(earlier ? { earlier: earlier.form } : {}) })
}
