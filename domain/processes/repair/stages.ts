// The stages of a repair as data: which they are, in which order, and who does what in each until when. Pure functions of
// policy and facts, for the procedure and for the preview alike; no zod may be reached from here.

import type { LadderSpec } from '../../desk/ladder.ts'
import type { TaskSpec, Who } from '../../desk/task.ts'
import { everybody, ladderFrom } from '../../policy/spec.ts'
import type { Words } from '../../words.ts'
import type { Stage, StagesContext } from '../process.ts'
import { factsOf, isEmergency, isGivenUp, isSized, isWrittenOff } from './facts.ts'
import type { RepairPolicy, RepairSize } from './policy-type.ts'

export type StageKey = 'sizing' | 'work' | 'decision' | 'check' | 'archive'
type Context = StagesContext<RepairPolicy>

const STAGES: readonly StageKey[] = ['sizing', 'work', 'decision', 'check', 'archive']

const TITLES: Readonly<Record<StageKey, Words>> = {
  sizing: { zh: '派工', en: 'Dispatch' },
  work: { zh: '维修', en: 'Repair' },
  decision: { zh: '修不好的决定', en: 'Decision' },
  check: { zh: '报修人验收', en: 'Check by the reporter' },
  archive: { zh: '归档', en: 'Archive' },
}

/** Whoever looks after what no category says. */
const OTHER_TEAM = 'repair'
/** Why a repair may stand still; the sentences are `pause-…` among the words. */
const PAUSES = ['part', 'contractor', 'no-access', 'other']

/** As far as it can be known: what nobody needs to do is left out. */
export function stages(context: Context): readonly Stage[] {
  return STAGES.filter((key) => mayCome(key, context)).map((key): Stage => {
    const spec = specOf(key, context)
    return { key, title: TITLES[key], ...(spec ? { spec } : {}) }
  })
}

function mayCome(key: StageKey, { facts }: Context): boolean {
  const isKnown = factsOf(facts, 'request') !== undefined
  if (key === 'sizing') return !isSized(facts)
  if (key === 'decision') return !isKnown || isGivenUp(facts) || factsOf(facts, 'decision') !== undefined
  return key !== 'check' || !isWrittenOff(facts)
}

function specOf(key: StageKey, context: Context): TaskSpec | undefined {
  switch (key) {
    case 'sizing':
      return sizingTask(context)
    case 'work':
      return workTask(context)
    case 'decision':
      return decisionTask(context)
    case 'check':
      return checkTask(context)
    case 'archive':
      return undefined
  }
}

/** How large it is, and who does it. An unclear report goes back to who sent it. */
export function sizingTask(context: Context): TaskSpec {
  const { who, standIns, ladder } = context.policy.sizing
  return {
    title: TITLES.sizing,
    kind: 'work',
    groups: [
      {
        key: 'dispatcher',
        title: TITLES.sizing,
        mode: { kind: 'any' },
        seats: everybody(who, context),
        own: 'allow',
        standIns: everybody(standIns, context),
        form: { key: 'sizing', required: true },
        ladder: ladderFrom(ladder, context),
      },
    ],
    returnTo: ['form'],
  }
}

/** Whoever is named does it, else whoever is on duty. What the reporter must say first is asked back. */
export function workTask(context: Context): TaskSpec {
  return {
    title: TITLES.work,
    kind: 'work',
    groups: [
      {
        key: 'doer',
        title: TITLES.work,
        mode: { kind: 'any' },
        seats: doers(context),
        own: 'allow',
        standIns: everybody(context.policy.work.standIns, context),
        form: { key: 'work', required: true },
        progress: { pauses: PAUSES },
        ladder: workLadder(context),
      },
    ],
    returnTo: ['form'],
  }
}

/** 如果修不好，要及时上报分管领导 (p1a): bought anew, done from outside, written off, or tried once more. */
export function decisionTask(context: Context): TaskSpec {
  const { who, standIns, ladder } = context.policy.decision
  return {
    title: TITLES.decision,
    kind: 'work',
    groups: [
      {
        key: 'leader',
        title: TITLES.decision,
        mode: { kind: 'any' },
        seats: everybody(who, context),
        own: 'allow',
        standIns: everybody(standIns, context),
        form: { key: 'decision', required: true },
        ladder: ladderFrom(ladder, context),
      },
    ],
    returnTo: ['work'],
    noJumpBack: true,
  }
}

/** Who reported it says whether it is done; what is not goes back to be done. */
export function checkTask(context: Context): TaskSpec {
  return {
    title: TITLES.check,
    kind: 'approval',
    groups: [
      {
        key: 'reporter',
        title: TITLES.check,
        mode: { kind: 'any' },
        seats: [{ requester: true }],
        own: 'allow',
        form: { key: 'check', required: true },
        ladder: ladderFrom(context.policy.check.ladder, context),
      },
    ],
    onReject: 'work',
  }
}

/** By the dispatcher, by the policy's own rule, or what counts when nobody has looked. */
export function sizeOf({ policy, facts }: Pick<Context, 'policy' | 'facts'>): RepairSize | undefined {
  const key = factsOf(facts, 'sizing')?.size ?? factsOf(facts, 'request')?.size ?? policy.sizing.otherwise
  return policy.sizes.find((size) => size.key === key) ?? policy.sizes[0]
}

function doers({ facts }: Context): readonly Who[] {
  const doer = factsOf(facts, 'sizing')?.doer
  if (doer) return [{ person: doer }]
  const site = factsOf(facts, 'request')?.site
  return [{ duty: teamOf(facts), ...(site === undefined ? {} : { site }) }]
}

function teamOf(facts: Context['facts']): string {
  return factsOf(facts, 'request')?.team ?? OTHER_TEAM
}

function workLadder(context: Context): LadderSpec {
  const { policy, facts, round = 1 } = context
  if (isGivenUp(facts) && factsOf(facts, 'decision')) return afterDecision(context)
  if (isEmergency(facts) && round === 1) return alarm(context)
  const size = sizeOf(context)
  // What was not done well enough has its time once more, not what is left of the first.
  const from = size?.from === 'report' && round === 1 ? 'submitted' : undefined
  const ladder = ladderFrom(size?.ladder ?? policy.decision.afterwards, context, from)
  // A team that works by shifts is not waited for until the school opens.
  return { ...ladder, calendar: `team:${teamOf(facts)}` }
}

/** Who does not answer in minutes is not waited for, at night as well; when somebody has taken it on, nobody else is called. */
function alarm(context: Context): LadderSpec {
  const { rungs, ...ladder } = ladderFrom(context.policy.emergency.ladder, context)
  return {
    ...ladder,
    rungs: rungs.map((rung) => (rung.do === 'remind' ? rung : { ...rung, unless: 'accepted' })),
    quiet: 'ignore',
  }
}

/** From the day on which somebody comes; else from now. */
function afterDecision(context: Context): LadderSpec {
  const { afterwards } = context.policy.decision
  const day = factsOf(context.facts, 'decision')?.comesOn
  if (day === undefined) return ladderFrom(afterwards, context)
  return { ...ladderFrom({ ...afterwards, due: { calendarHours: 0 } }, context), from: { day } }
}
