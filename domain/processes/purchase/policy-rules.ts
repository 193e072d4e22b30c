// What a policy may not say although each part of it is well formed. Each contradiction is a code and where it stands.

import { type Contradiction, keysTwice, leadsNowhere } from '../../policy/rules.ts'
import type { ChainStep, PurchasePolicy } from './policy-type.ts'

type Rule = (policy: PurchasePolicy) => readonly Contradiction[]

export function policyProblems(policy: PurchasePolicy): readonly Contradiction[] {
  return RULES.flatMap((rule) => rule(policy))
}

const RULES: readonly Rule[] = [
  ({ categories }) => keysTwice(['categories'], categories),
  ({ quotes }) => keysTwice(['quotes', 'singleCategories'], quotes.singleCategories),
  ({ chain }) => keysTwice(['chain'], chain),
  unknownCategories,
  amountsInOrder,
  chainIsClosed,
  onePenWaits,
  minutesHaveAPlace,
  laddersLeadSomewhere,
]

function unknownCategories({ categories, chain }: PurchasePolicy): readonly Contradiction[] {
  const known = new Set(categories.map(({ key }) => key))
  return chain.flatMap((step, at) =>
    (step.categories ?? []).flatMap((category, index) =>
      known.has(category) ? [] : [{ path: ['chain', at, 'categories', index], code: 'policy-unknown-category' }],
    ),
  )
}

/** Comparing prices comes before the collective decision, and nothing is asked of sums that cannot be. */
function amountsInOrder({ maximumFen, quotes, minutes, chain }: PurchasePolicy): readonly Contradiction[] {
  const code = 'policy-amounts-disordered'
  return [
    ...(quotes.amountFen > minutes.amountFen ? [{ path: ['quotes', 'amountFen'], code }] : []),
    ...(minutes.amountFen > maximumFen ? [{ path: ['minutes', 'amountFen'], code }] : []),
    ...chain.flatMap(({ fromAmountFen = 0 }, at) =>
      fromAmountFen > maximumFen ? [{ path: ['chain', at, 'fromAmountFen'], code }] : [],
    ),
  ]
}

/** Every purchase is signed by somebody. */
function chainIsClosed({ chain }: PurchasePolicy): readonly Contradiction[] {
  const always = chain.some((step) => appliesFrom(step, 0))
  return always ? [] : [{ path: ['chain'], code: 'policy-chain-open' }]
}

function onePenWaits({ chain }: PurchasePolicy): readonly Contradiction[] {
  return chain.flatMap(({ onePen, ladder }, at) =>
    onePen && ladder.rungs.some((rung) => rung.do !== 'remind' && rung.do !== 'tell')
      ? [{ path: ['chain', at, 'ladder'], code: 'policy-one-pen' }]
      : [],
  )
}

/** The minutes are required before a step that is never passed over for a sum that needs them. */
function minutesHaveAPlace({ chain, minutes }: PurchasePolicy): readonly Contradiction[] {
  const required = ({ minutes: place, own }: ChainStep) => place === 'required' && own !== 'skip'
  const found = chain.some((step) => required(step) && appliesFrom(step, minutes.amountFen + 1))
  return found ? [] : [{ path: ['minutes'], code: 'policy-minutes-nowhere' }]
}

function appliesFrom({ fromAmountFen = 0, categories }: ChainStep, amountFen: number): boolean {
  return fromAmountFen <= amountFen && categories === undefined
}

function laddersLeadSomewhere({ quotes, order, acceptance, chain }: PurchasePolicy): readonly Contradiction[] {
  return [
    ...leadsNowhere(['quotes', 'ladder'], quotes.ladder),
    ...leadsNowhere(['order', 'ladder'], order.ladder),
    ...leadsNowhere(['acceptance', 'ladder'], acceptance.ladder),
    ...leadsNowhere(['acceptance', 'furtherLadder'], acceptance.furtherLadder),
    ...chain.flatMap(({ ladder }, at) => leadsNowhere(['chain', at, 'ladder'], ladder)),
  ]
}
