// A repair over HTTP, in a school with rooms. The steps that the engine would take are called as the workflow calls them.

import { checkTask, decisionTask, sizingTask, workTask } from '../../../domain/processes/repair/stages.ts'
import { PLACES } from '../../../prisma/seed/places.ts'
import { keyedSteps } from '../../../records/steps.ts'
import type { Client } from './client.ts'
import type { TestApi } from './server.ts'

const SPECS = { sizing: sizingTask, work: workTask, decision: decisionTask, check: checkTask }

export type Fault = {
  readonly id: string
  readonly number: string
  /** Opens the task of a stage; answers its id. */
  open(stage: keyof typeof SPECS): Promise<string>
  /** Its procedure finds it over, and settles it. */
  settle(status?: 'closed'): Promise<void>
}

/** The rooms of a school, by name: made by its admin. */
export async function rooms(admin: Client): Promise<(name: string) => string> {
  await admin.post('/admin/places/import', { text: PLACES })
  const { items } = (await admin.get('/places')).body as { items: { id: string; path: string }[] }
  return (name) => {
    const found = items.find(({ path }) => path.endsWith(name))
    if (!found) throw new Error(`there is no place ${name}`)
    return found.id
  }
}

export async function report(api: TestApi, form: Record<string, unknown>, who = 'teacher'): Promise<Fault> {
  const person = await api.as(who)
  const sent = { process: 'repair', form: { category: 'electricity', text: '日光灯不亮', ...form } }
  const { status, body } = await person.post('/requests', sent)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return faultOf(api, body as { id: string; number: string })
}

export function faultOf(api: TestApi, { id, number }: { id: string; number: string }): Fault {
  const schoolId = api.ours.id
  const steps = keyedSteps(api.services.db, {})
  const begin = async () => {
    const begun = await steps.begin({ schoolId, requestId: id, runId: `run-${id}`, at: Date.now() })
    if (begun.kind !== 'begun') throw new Error(begun.kind)
    return begun
  }
  const run = (epoch: number) => ({ schoolId, requestId: id, epoch, at: Date.now() })
  return {
    id,
    number,
    async open(stage) {
      const { epoch, policy, facts } = await begin()
      const spec = SPECS[stage]({ policy, facts } as never)
      const opened = await steps.openTask(run(epoch), { key: stage, round: 1, spec })
      if (opened.kind !== 'open') throw new Error(opened.kind)
      return opened.taskId
    },
    async settle(status = 'closed') {
      const { epoch } = await begin()
      await steps.settle(run(epoch), { status })
    },
  }
}
