// A purchase over HTTP. The steps that the engine would take are called as the workflow calls them.

import { acceptanceTask, approvalTask, orderTask, quotesTask } from '../../../domain/processes/purchase/stages.ts'
import { keyedSteps } from '../../../records/steps.ts'
import { acceptanceForm, orderForm, quotesForm, requestForm } from '../../harness/purchase-kit.ts'
import type { TestApi } from './server.ts'

const SPECS = { quotes: quotesTask, approval: approvalTask, order: orderTask, acceptance: acceptanceTask }
type Stage = keyof typeof SPECS

export type Story = {
  readonly requestId: string
  readonly number: string
  /** Opens the task of a stage; answers its id. */
  open(stage: Stage): Promise<string>
  settle(): Promise<void>
}

/** A request that somebody has sent. */
export async function sent(api: TestApi, who = 'teacher', changes: Record<string, unknown> = {}): Promise<Story> {
  const person = await api.as(who)
  const { status, body } = await person.post('/requests', { process: 'purchase', form: requestForm(changes) })
  if (status !== 201) throw new Error(JSON.stringify(body))
  const { id: requestId, number } = body as { id: string; number: string }
  const schoolId = who.startsWith('x-') ? api.theirs.id : api.ours.id
  const steps = keyedSteps(api.services.db, {})
  const begin = () => steps.begin({ schoolId, requestId, runId: `run-${requestId}`, at: Date.now() })
  const run = (epoch: number) => ({ schoolId, requestId, epoch, at: Date.now() })
  const first = await begin()
  if (first.kind !== 'begun') throw new Error(first.kind)
  return {
    requestId,
    number,
    async open(stage) {
      const begun = await begin()
      if (begun.kind !== 'begun') throw new Error(begun.kind)
      const { policy, facts, department = '' } = begun
      const spec = SPECS[stage]({ policy, facts, department } as never)
      const opened = await steps.openTask(run(begun.epoch), { key: stage, round: 1, spec })
      if (opened.kind !== 'open') throw new Error(opened.kind)
      return opened.taskId
    },
    async settle() {
      const begun = await begin()
      if (begun.kind === 'begun') await steps.settle(run(begun.epoch), { status: 'closed' })
    },
  }
}

/** Sends a file and answers its id. */
export async function uploaded(
  api: TestApi,
  who = 'buyer',
  name = '报价单.pdf',
  content = '%PDF-1.7\n',
): Promise<string> {
  const form = new FormData()
  form.append('file', new Blob([content]), name)
  const { status, body } = await (await api.as(who)).raw('POST', '/files', form)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body.id as string
}

export function quotesOf(api: TestApi, changes: Record<string, unknown> = {}) {
  return quotesForm({ file: () => uploaded(api) }, changes)
}

/** Who signs what, in order, from the quotes to the archive. */
export async function playThrough(api: TestApi, story: Story): Promise<void> {
  const act = async (who: string, taskId: string, body: Record<string, unknown>) => {
    const answer = await (await api.as(who)).post(`/tasks/${taskId}/acts`, body)
    if (answer.status !== 200) throw new Error(`${who}: ${JSON.stringify(answer.body)}`)
  }
  await act('buyer', await story.open('quotes'), { act: 'complete', form: await quotesOf(api) })
  const approval = await story.open('approval')
  await act('head', approval, { act: 'approve', opinion: '确有需要。' })
  await act('logistics-head', approval, { act: 'approve', opinion: '三家报价齐全，价格合理。' })
  await act('principal', approval, { act: 'approve', opinion: '同意。' })
  await act('buyer', await story.open('order'), { act: 'complete', form: orderForm({ number: 'D-2026-7' }) })
  const acceptance = await story.open('acceptance')
  await act('keeper', acceptance, { act: 'approve', form: acceptanceForm() })
  await act('buyer', acceptance, { act: 'approve' })
  await act('vice-principal', acceptance, { act: 'approve' })
  await story.settle()
}

export { requestForm }
