// What would happen if this form were sent: what is missing, and who would sign. Nothing is written.

import { NobodyToSit } from '../domain/desk/people.ts'
import { type Problem, type Refusal, refuse } from '../domain/desk/refusal.ts'
import type { Instant } from '../domain/desk/task.ts'
import { checkForm } from '../domain/processes/check-form.ts'
import { processNamed } from '../domain/processes/index.ts'
import type { Checked, Stage } from '../domain/processes/process.ts'
import type { Words } from '../domain/words.ts'
import { type Actor, personOf } from './actor.ts'
import type { Database } from './database.ts'
import { type Seating, seating } from './seating.ts'
import { readSubmission, type SubmissionScene, submissionContext } from './submission.ts'
import { factsFrom } from './task-end.ts'

export type PreviewStage = Seating & { readonly key: string; readonly title: Words }
export type Preview = {
  readonly ok: true
  readonly title?: string
  readonly amountFen?: number
  readonly marks: readonly string[]
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
  readonly stages: readonly PreviewStage[]
}

export async function preview(
  db: Database,
  actor: Actor,
  { process: key, form }: { process: string; form: unknown },
  at: Instant = Date.now(),
): Promise<Preview | Refusal> {
  const process = processNamed(key)
  const rules = process?.forms['request']
  if (!process || !rules) return refuse('unknown-process', { field: 'process' })
  const scene = await db.inSchool(actor.schoolId, (sql) =>
    readSubmission(sql, actor, process, form, at, undefined, true),
  )
  const checked = checkForm(rules, form, submissionContext(scene, actor), scene.files)
  if (!checked.ok) return { ok: true, marks: [], warnings: [], problems: checked.problems, stages: [] }
  const { title, amountFen, department } = process.describe(checked.value)
  const context = {
    policy: scene.policy.data,
    facts: { request: factsFrom(checked) },
    ...(department ? { department } : {}),
  }
  const problems: Problem[] = []
  const stages = process.stages(context).map((stage) => people(stage, scene, actor, problems))
  return { ok: true, title, ...(amountFen === undefined ? {} : { amountFen }), ...told(checked), problems, stages }
}

function told({ marks = [], warnings = [] }: Checked): Pick<Preview, 'marks' | 'warnings'> {
  return { marks, warnings }
}

/** The task as it would be opened this minute; that nobody in the school could take a place is a problem of its own. */
function people({ key, title, spec }: Stage, scene: SubmissionScene, actor: Actor, problems: Problem[]): PreviewStage {
  if (!spec) return { key, title, groups: [], skipped: [] }
  try {
    return { key, title, ...seating(key, spec, { ...scene, submittedAt: scene.at, requester: personOf(actor) }) }
  } catch (error) {
    if (!(error instanceof NobodyToSit)) throw error
    problems.push({ code: 'nobody-to-sit', values: { group: error.group } })
    return { key, title, groups: [], skipped: [] }
  }
}
