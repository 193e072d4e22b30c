// What would happen if this form were sent: what is missing, and who would sign. Nothing is written.

import type { SkippedNote } from '../domain/desk/event.ts'
import { type Candidate, NobodyToSit } from '../domain/desk/people.ts'
import { sitsAs, whyPassedOver } from '../domain/desk/phrases.ts'
import { type Problem, type Refusal, refuse } from '../domain/desk/refusal.ts'
import type { Instant, PersonRef } from '../domain/desk/task.ts'
import { checkForm } from '../domain/processes/check-form.ts'
import { processNamed } from '../domain/processes/index.ts'
import type { Checked, Process, Reason, Stage, StagesContext } from '../domain/processes/process.ts'
import type { Words } from '../domain/words.ts'
import { type Actor, personOf } from './actor.ts'
import { maybeDuplicates } from './alike.ts'
import type { Database } from './database.ts'
import { apart } from './guarded.ts'
import { type SeatedGroup, type Seating, seating } from './seating.ts'
import { readSubmission, type SubmissionScene, submissionContext } from './submission.ts'
import { factsFrom } from './task-end.ts'

export type PreviewCandidate = Candidate & { readonly sits?: Words }
export type PreviewGroup = Omit<SeatedGroup, 'places'> & {
  readonly places: readonly (readonly PreviewCandidate[])[]
  /** Why it is there, where an amount or a kind decides. */
  readonly reason?: Words
}
export type PreviewSkipped = {
  readonly key: string
  readonly title: Words
  readonly why: SkippedNote['why'] | 'not-needed'
  readonly reason: Words
  readonly person?: PersonRef
}
export type PreviewStage = {
  readonly key: string
  readonly title: Words
  readonly groups: readonly PreviewGroup[]
  readonly skipped: readonly PreviewSkipped[]
}
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
    readSubmission(sql, actor, process, form, at, { withHolders: true }),
  )
  const checked = checkForm(rules, form, submissionContext(scene, actor), scene.files)
  const { departmentId } = actor
  if (!checked.ok) {
    // Nothing is known of the form yet: the stages as they begin for whoever asks.
    const begun = { policy: scene.policy.data, facts: {}, ...(departmentId ? { department: departmentId } : {}) }
    const problems = [...checked.problems]
    return { ok: true, marks: [], warnings: [], problems, stages: stagesAhead(process, begun, scene, actor, problems) }
  }
  const alike = await maybeDuplicates(apart(db, actor.schoolId), process, checked.value)
  const facts = { request: factsFrom(checked) }
  const { title, amountFen, department } = process.describe(checked.value, facts.request)
  const context = {
    policy: scene.policy.data,
    facts,
    ...(department ? { department } : {}),
  }
  const problems: Problem[] = []
  const stages = stagesAhead(process, context, scene, actor, problems)
  return {
    ok: true,
    title,
    ...(amountFen === undefined ? {} : { amountFen }),
    ...told(checked, alike),
    problems,
    stages,
  }
}

function told({ marks = [], warnings = [] }: Checked, alike: readonly Problem[]): Pick<Preview, 'marks' | 'warnings'> {
  return { marks, warnings: [...warnings, ...alike] }
}

function stagesAhead(
  process: Process,
  context: StagesContext,
  scene: SubmissionScene,
  actor: Actor,
  problems: Problem[],
): PreviewStage[] {
  const reasons = process.reasons?.(context) ?? []
  return process.stages(context).map((stage) => {
    const { groups, skipped } = people(stage, scene, actor, problems)
    const ofStage = reasons.filter(({ stage: key }) => key === stage.key)
    const spared = ofStage.filter(({ isNeeded }) => !isNeeded)
    return {
      key: stage.key,
      title: stage.title,
      groups: groups.map((group) => withReason(group, ofStage)),
      skipped: [
        ...skipped.map((note) => ({ ...note, reason: whyPassedOver(note) })),
        ...spared.map(({ group, title, why }) => ({ key: group, title, why: 'not-needed' as const, reason: why })),
      ],
    }
  })
}

function withReason(group: SeatedGroup, reasons: readonly Reason[]): PreviewGroup {
  const reason = reasons.find(({ group: key }) => key === group.key)?.why
  const places = group.places.map((place) => place.map(sitting))
  return { ...group, places, ...(reason ? { reason } : {}) }
}

function sitting(candidate: Candidate): PreviewCandidate {
  const sits = sitsAs(candidate)
  return { ...candidate, ...(sits ? { sits } : {}) }
}

/** The task as it would be opened this minute; that nobody in the school could take a place is a problem of its own. */
function people({ key, spec }: Stage, scene: SubmissionScene, actor: Actor, problems: Problem[]): Seating {
  if (!spec) return { groups: [], skipped: [] }
  try {
    return seating(key, spec, { ...scene, submittedAt: scene.at, requester: personOf(actor) })
  } catch (error) {
    if (!(error instanceof NobodyToSit)) throw error
    problems.push({ code: 'nobody-to-sit', values: { group: error.group } })
    return { groups: [], skipped: [] }
  }
}
