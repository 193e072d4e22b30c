// The stages of a purchase as data: which they are, in which order, and who does what in each until when. Pure functions
// of policy and facts, for the procedure and for the preview alike; no zod may be reached from here.

import type { LadderSpec } from '../../desk/ladder.ts'
import type { FormSpec, GroupSpec, TaskSpec } from '../../desk/task.ts'
import type { Facts } from '../../desk/wake.ts'
import { everybody, ladderFrom } from '../../policy/spec.ts'
import type { Words } from '../../words.ts'
import type { Stage, StagesContext } from '../process.ts'
import { amountOf, factsOf, isBuyFirst } from './facts.ts'
import type { ChainStep, PolicyLadder, PolicyWho, PurchasePolicy } from './policy-type.ts'

export { quotesFit } from './facts.ts'

export type StageKey = 'quotes' | 'approval' | 'order' | 'acceptance' | 'archive'
type Context = StagesContext<PurchasePolicy>

const USUAL: readonly StageKey[] = ['quotes', 'approval', 'order', 'acceptance', 'archive']
const BUY_FIRST: readonly StageKey[] = ['order', 'quotes', 'approval', 'acceptance', 'archive']

const TITLES: Readonly<Record<StageKey, Words>> = {
  quotes: { zh: '询价比价', en: 'Quotes' },
  approval: { zh: '审批', en: 'Approval' },
  order: { zh: '下单采购', en: 'Order' },
  acceptance: { zh: '验收', en: 'Acceptance' },
  archive: { zh: '归档', en: 'Archive' },
}

/** 杜绝先斩后凑，无计划开支 (p3): signatures come before the order, except where policy allows to buy first. */
export function stageOrder({ facts }: Pick<Context, 'facts'>): readonly StageKey[] {
  return isBuyFirst(facts) ? BUY_FIRST : USUAL
}

export function stages(context: Context): readonly Stage[] {
  return stageOrder(context).map((key): Stage => {
    const spec = specOf(key, context)
    return { key, title: TITLES[key], ...(spec ? { spec } : {}) }
  })
}

function specOf(key: StageKey, context: Context): TaskSpec | undefined {
  switch (key) {
    case 'quotes':
      return quotesTask(context)
    case 'approval':
      return approvalTask(context)
    case 'order':
      return orderTask(context)
    case 'acceptance':
      return acceptanceTask(context)
    case 'archive':
      return undefined
  }
}

/** 凡购物必定货比三家: the buyer asks suppliers for their prices. An unclear request goes back to who asks. */
export function quotesTask(context: Context): TaskSpec {
  const { who, standIns, ladder } = context.policy.quotes
  const group = { key: 'buyer', title: TITLES.quotes, form: { key: 'quotes', required: true } }
  return {
    title: TITLES.quotes,
    kind: 'work',
    groups: [workGroup(context, { ...group, who, standIns, ladder: signingLadder(ladder, context) })],
    returnTo: ['form'],
  }
}

/** 当事人签证，主管领导核实，校长同意: the steps of the chain that this amount and this category need. */
export function approvalTask(context: Context): TaskSpec {
  return {
    title: TITLES.approval,
    kind: 'approval',
    groups: chainFor(context).map((step) => chainGroup(step, context)),
    returnTo: ['quotes', 'form'],
    once: true,
    evidence: { what: 'quotes', code: 'quotes-changed' },
  }
}

export function orderTask(context: Context): TaskSpec {
  const { who, standIns, ladder } = context.policy.order
  const group = { key: 'buyer', title: TITLES.order, form: { key: 'order', required: true } }
  return {
    title: TITLES.order,
    kind: 'work',
    groups: [workGroup(context, { ...group, who, standIns, ladder: orderLadder(ladder, context) })],
    // The chosen supplier cannot deliver: other quotes, and every signature anew. What was bought first has none yet.
    ...(isBuyFirst(context.facts) ? {} : { returnTo: ['quotes'], noJumpBack: true }),
  }
}

/** Three different people count what has come; what they refuse is ordered again. */
export function acceptanceTask(context: Context): TaskSpec {
  const { seats, requesterMaySign, standIns } = context.policy.acceptance
  return {
    title: TITLES.acceptance,
    kind: 'approval',
    groups: [
      {
        key: 'acceptance',
        title: TITLES.acceptance,
        mode: { kind: 'all' },
        seats: everybody(seats, asking(context)),
        own: requesterMaySign ? 'allow' : 'stand-in',
        standIns: everybody(standIns, asking(context)),
        distinct: true,
        form: { key: 'acceptance', required: true },
        ladder: acceptanceLadder(context),
      },
    ],
    onReject: 'order',
    // Goods that were bought first are signed for when they come; what comes instead of them is under the same signatures.
    afterReject: 'jump-back',
  }
}

/** Whether the last acceptance left a further delivery open: then there is another one. */
export function awaitsMore(facts: Facts): boolean {
  const acceptance = factsOf(facts, 'acceptance')
  return acceptance?.shortfall === 'await' && acceptance.complete !== true
}

/** 重大开支须提请校委会讨论通过 (p3): the sums above which a collective decision comes before the last signature. */
export function needsMinutes({ policy, facts }: Pick<Context, 'policy' | 'facts'>): boolean {
  return amountOf(facts) > policy.minutes.amountFen
}

function chainFor(context: Context): readonly ChainStep[] {
  return context.policy.chain.filter((step) => applies(step, context))
}

/** Whether this amount and this category need the step. */
export function applies({ fromAmountFen = 0, categories }: ChainStep, { facts }: Pick<Context, 'facts'>): boolean {
  const category = factsOf(facts, 'request')?.category
  return (
    amountOf(facts) >= fromAmountFen &&
    (categories === undefined || (category !== undefined && categories.includes(category)))
  )
}

function chainGroup(step: ChainStep, context: Context): GroupSpec {
  const { key, title, mode, who, own, standIns, ladder, onePen, batch = true } = step
  const form = minutesForm(step, context)
  return {
    key,
    title,
    mode,
    seats: everybody(who, asking(context)),
    own,
    standIns: everybody(standIns, asking(context)),
    ...(form ? { form } : {}),
    ...(batch && !form?.required ? { batch } : {}),
    ladder: signingLadder(ladder, context, onePen),
  }
}

function minutesForm({ minutes }: ChainStep, context: Context): FormSpec | undefined {
  if (minutes === undefined || !needsMinutes(context)) return undefined
  return minutes === 'required'
    ? { key: 'minutes', required: true, code: 'minutes-required' }
    : { key: 'minutes', required: false }
}

type Work = Pick<GroupSpec, 'key' | 'title' | 'form' | 'ladder'> & {
  who: readonly PolicyWho[]
  standIns: readonly PolicyWho[]
}

/** Work that whoever is free first does; also the requester, because others sign for it. */
function workGroup(context: Context, { who, standIns, ...rest }: Work): GroupSpec {
  return {
    ...rest,
    mode: { kind: 'any' },
    seats: everybody(who, asking(context)),
    own: 'allow',
    standIns: everybody(standIns, asking(context)),
  }
}

/** A revised request may have another department than the one it began with. */
function asking({ facts, department }: Context): { department?: string | undefined } {
  return { department: factsOf(facts, 'request')?.department ?? department }
}

/** Whoever bought first has until one fixed instant for all signatures: it counts from the submission for each of them. */
function signingLadder(ladder: PolicyLadder, context: Context, onePen = false): LadderSpec {
  if (!isBuyFirst(context.facts)) return ladderFrom(ladder, asking(context))
  const { within, escalateTo } = context.policy.emergency
  const late: PolicyLadder['rungs'] = onePen
    ? [{ at: 'due', do: 'remind', to: escalateTo }]
    : [
        { at: 'due', do: 'remind' },
        { at: 'due', do: 'escalate', to: escalateTo },
      ]
  return ladderFrom({ due: within, rungs: late }, asking(context), 'submitted')
}

/** While goods that are bought first are not even ordered, nobody signs: that is told as well when the time is over. */
function orderLadder(ladder: PolicyLadder, context: Context): LadderSpec {
  const { within, escalateTo } = context.policy.emergency
  const late = { at: { after: within }, do: 'escalate', to: escalateTo } as const
  const rungs = isBuyFirst(context.facts) ? [...ladder.rungs, late] : ladder.rungs
  return ladderFrom({ ...ladder, rungs }, asking(context))
}

/** From the closing of the expected day; a further delivery has no day of its own and counts from when it is waited for. */
function acceptanceLadder(context: Context): LadderSpec {
  const { ladder, furtherLadder } = context.policy.acceptance
  const expectedOn = factsOf(context.facts, 'order')?.expectedOn
  const counted = factsOf(context.facts, 'acceptance')
  if (expectedOn === undefined) return ladderFrom(ladder, asking(context))
  if (awaitsMore(context.facts) && counted?.expectedOn === expectedOn) return ladderFrom(furtherLadder, asking(context))
  return ladderFrom(ladder, asking(context), { day: expectedOn })
}
