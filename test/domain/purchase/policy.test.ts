import { expect, test } from 'vitest'
import { z } from 'zod'
import { purchase } from '../../../domain/processes/purchase/index.ts'
import { DEFAULT_POLICY } from '../../../domain/processes/purchase/policy-defaults.ts'
import { type Form, policyWith } from './samples.ts'

const { schema } = purchase.policy

test('a policy that says nothing is the default, and the default is a policy', () => {
  expect(policyWith()).toEqual(DEFAULT_POLICY)
  expect(schema.parse(DEFAULT_POLICY)).toEqual(DEFAULT_POLICY)
})

test('a part that is given leaves the rest as it is', () => {
  const changed = policyWith({ quotes: { count: 2 }, emergency: { allowed: false } })
  expect(changed).toEqual({
    ...DEFAULT_POLICY,
    quotes: { ...DEFAULT_POLICY.quotes, count: 2 },
    emergency: { ...DEFAULT_POLICY.emergency, allowed: false },
  })
})

const [head, verify, principal] = structuredClone(DEFAULT_POLICY.chain) as unknown as [Form, Form, Form]
const escalates = { due: { workingDays: 1 }, rungs: [{ at: 'due', do: 'escalate' }] }
const title = { zh: '甲', en: 'A' }

test.each<[string, Form, string, string]>([
  [
    'two steps of one name',
    { chain: [head, verify, { ...principal, key: 'head' }] },
    'policy-key-twice',
    'chain.2.key',
  ],
  [
    'two categories of one name',
    {
      categories: [
        { key: 'a', title },
        { key: 'a', title },
      ],
    },
    'policy-key-twice',
    'categories.1.key',
  ],
  [
    'two kinds of single source of one name',
    {
      quotes: {
        singleCategories: [
          { key: 'a', title },
          { key: 'a', title },
        ],
      },
    },
    'policy-key-twice',
    'quotes.singleCategories.1.key',
  ],
  [
    'a step for goods that do not exist',
    { chain: [{ ...head, categories: ['gold'] }, verify, principal] },
    'policy-unknown-category',
    'chain.0.categories.0',
  ],
  [
    'comparing only what is decided together',
    { quotes: { amountFen: 3_000_001 } },
    'policy-amounts-disordered',
    'quotes.amountFen',
  ],
  ['deciding what may not be bought', { maximumFen: 100 }, 'policy-amounts-disordered', 'minutes.amountFen'],
  [
    'a step above the maximum',
    { chain: [{ ...head, fromAmountFen: 20_000_000_000 }, verify, principal] },
    'policy-amounts-disordered',
    'chain.0.fromAmountFen',
  ],
  ['small sums that nobody signs', { chain: [{ ...principal, fromAmountFen: 100 }] }, 'policy-chain-open', 'chain'],
  [
    'one pen in two hands',
    {
      chain: [{ ...principal, ladder: { ...escalates, rungs: [{ at: 'due', do: 'escalate', to: { role: 'head' } }] } }],
    },
    'policy-one-pen',
    'chain.0.ladder',
  ],
  ['minutes that nobody asks for', { chain: [head, verify] }, 'policy-minutes-nowhere', 'minutes'],
  ['minutes at a step passed over', { chain: [{ ...principal, own: 'skip' }] }, 'policy-minutes-nowhere', 'minutes'],
  ['an escalation to nobody', { order: { ladder: escalates } }, 'policy-escalates-to-nobody', 'order.ladder.rungs.0'],
])('a policy contradicts itself with %s', (_, change, code, field) => {
  const { error } = schema.safeParse(change)
  expect(error?.issues.map(({ message, path }) => [message, path.join('.')])).toEqual([[code, field]])
  expect(purchase.words).toHaveProperty([code])
})

test.each<[string, Form, string]>([
  ['a word of its own', { colour: 'red' }, ''],
  ['a word of its own inside', { quotes: { amount: 1 } }, 'quotes'],
  ['half a fen', { minutes: { amountFen: 0.5 } }, 'minutes.amountFen'],
  ['nobody who asks suppliers', { quotes: { who: [] } }, 'quotes.who'],
  ['an empty role', { quotes: { who: [{ role: '' }] } }, 'quotes.who.0.role'],
  ['no chain', { chain: [] }, 'chain'],
  ['acceptance by one', { acceptance: { seats: [{ role: 'keeper' }] } }, 'acceptance.seats'],
  ['no categories', { categories: [] }, 'categories'],
  ['two spans at once', { emergency: { within: { workingDays: 1, workingHours: 1 } } }, 'emergency.within'],
  ['a span before the start', { emergency: { within: { workingDays: -1 } } }, 'emergency.within.workingDays'],
  ['no quotes at all', { quotes: { count: 0 } }, 'quotes.count'],
])('a policy is refused for %s', (_, change, field) => {
  const { error } = schema.safeParse(change)
  expect(error?.issues.map(({ path }) => path.join('.'))).toContain(field)
})

test('the policy and every form can be told as JSON schema', () => {
  for (const each of [schema, ...Object.values(purchase.forms).map((form) => form.schema)]) {
    expect(z.toJSONSchema(each, { io: 'input' })).toMatchObject({ type: 'object', additionalProperties: false })
  }
})
