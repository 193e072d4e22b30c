// Requests as far as the inbox and the views need them: sent by somebody, with the quotes waiting for the buyer.
import { quotesTask } from '../../../domain/processes/purchase/stages.ts'
import { keyedSteps } from '../../../records/steps.ts'
import { submit } from '../../../records/submit.ts'
import { MINUTE, requestForm, type School, THURSDAY_9_OCLOCK } from '../../harness/purchase-kit.ts'

let minutes = 0

export type SentRequest = { readonly id: string; readonly taskId: string; readonly number: string; readonly at: number }

/** Each a minute after the one before. */
export async function sendRequest(
  school: School,
  changes: Record<string, unknown> = {},
  who = 'teacher',
): Promise<SentRequest> {
  minutes += 1
  const at = THURSDAY_9_OCLOCK + minutes * MINUTE
  const form = requestForm(changes, at)
  const answer = await submit(school.db, school.actor(who), { process: 'purchase', form }, undefined, at)
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer)}`)
  const { id, number } = answer.body as { id: string; number: string }
  const steps = keyedSteps(school.db, {})
  const begun = await steps.begin({ schoolId: school.made.id, requestId: id, runId: `run-${id}`, at })
  if (begun.kind !== 'begun') throw new Error('not begun')
  const run = { schoolId: school.made.id, requestId: id, epoch: begun.epoch, at }
  const spec = quotesTask({ policy: begun.policy as never, facts: begun.facts })
  const opened = await steps.openTask(run, { key: 'quotes', round: 1, spec })
  if (opened.kind !== 'open') throw new Error('not open')
  return { id, number, taskId: opened.taskId, at }
}
