// What a policy of repairs may not say although each part of it is well formed.

import { type Contradiction, keysTwice, leadsNowhere } from '../../policy/rules.ts'
import type { PolicyLadder } from '../../policy/type.ts'
import type { RepairPolicy } from './policy-type.ts'

type Rule = (policy: RepairPolicy) => readonly Contradiction[]
type Path = readonly (string | number)[]

export function policyProblems(policy: RepairPolicy): readonly Contradiction[] {
  return RULES.flatMap((rule) => rule(policy))
}

const RULES: readonly Rule[] = [
  ({ categories }) => keysTwice(['categories'], categories),
  ({ sizes }) => keysTwice(['sizes'], sizes),
  sizesAreKnown,
  emergenciesAreAllowed,
  silenceIsNoAnswer,
  (policy) => ladders(policy).flatMap(({ path, ladder }) => leadsNowhere(path, ladder)),
]

function sizesAreKnown({ categories, sizes, sizing }: RepairPolicy): readonly Contradiction[] {
  const known = new Set(sizes.map(({ key }) => key))
  const code = 'policy-unknown-size'
  return [
    ...categories.flatMap(({ size }, at) =>
      size === undefined || known.has(size) ? [] : [{ path: ['categories', at, 'size'], code }],
    ),
    ...(known.has(sizing.otherwise) ? [] : [{ path: ['sizing', 'otherwise'], code }]),
  ]
}

/** What is an emergency by itself cannot be forbidden to be one. */
function emergenciesAreAllowed({ categories }: RepairPolicy): readonly Contradiction[] {
  return categories.flatMap(({ urgency, emergency }, at) =>
    urgency === 'emergency' && !emergency
      ? [{ path: ['categories', at, 'emergency'], code: 'policy-emergency-forbidden' }]
      : [],
  )
}

/** Nothing is repaired or decided because nobody answers; looking at it first, and checking it, may be passed over. */
function silenceIsNoAnswer(policy: RepairPolicy): readonly Contradiction[] {
  return ladders(policy).flatMap(({ path, ladder: { rungs }, mayPass }) =>
    rungs.flatMap((rung, at) =>
      rung.do === 'reject' || (rung.do === 'pass' && !mayPass)
        ? [{ path: [...path, 'rungs', at], code: 'policy-silent-answer' }]
        : [],
    ),
  )
}

type Placed = { readonly path: Path; readonly ladder: PolicyLadder; readonly mayPass?: boolean }

function ladders({ sizes, sizing, emergency, decision, check }: RepairPolicy): readonly Placed[] {
  return [
    ...sizes.map(({ ladder }, at): Placed => ({ path: ['sizes', at, 'ladder'], ladder })),
    { path: ['sizing', 'ladder'], ladder: sizing.ladder, mayPass: true },
    { path: ['emergency', 'ladder'], ladder: emergency.ladder },
    { path: ['decision', 'ladder'], ladder: decision.ladder },
    { path: ['decision', 'afterwards'], ladder: decision.afterwards },
    { path: ['check', 'ladder'], ladder: check.ladder, mayPass: true },
  ]
}
