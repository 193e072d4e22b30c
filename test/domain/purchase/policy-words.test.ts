import fc from 'fast-check'
import { expect, test } from 'vitest'
import { policyChanges } from '../../../domain/policy/changes.ts'
import { purchase } from '../../../domain/processes/purchase/index.ts'
import { DEFAULT_POLICY } from '../../../domain/processes/purchase/policy-defaults.ts'
import { type Form, policyWith } from './samples.ts'

const [head, verify, principal] = DEFAULT_POLICY.chain
const sentences = (change: Form) =>
  policyChanges(purchase.policy, DEFAULT_POLICY, policyWith(change)).map(({ path, sentence }) => [
    path,
    sentence.zh,
    sentence.en,
  ])

test('what has not changed is not told', () => {
  expect(sentences({})).toEqual([])
})

test.each([
  [
    'a sum',
    { minutes: { amountFen: 5_000_000 } },
    'minutes.amountFen',
    '集体决策 · 须集体决策的金额：30,000 元 → 50,000 元',
    'Collective decision · Sum that needs a collective decision: 30,000 yuan → 50,000 yuan',
  ],
  [
    'a count',
    { quotes: { count: 2 } },
    'quotes.count',
    '询价比价 · 报价份数：3 → 2',
    'Quotes · Number of quotes: 3 → 2',
  ],
  [
    'who',
    { order: { who: [{ role: 'keeper' }] } },
    'order.who',
    '下单采购 · 谁下单：采购员 → 保管员',
    'Order · Who orders: Buyer → Storekeeper',
  ],
  [
    'a yes',
    { emergency: { allowed: false } },
    'emergency.allowed',
    '紧急采购 · 可否先买后批：是 → 否',
    'Emergency · May one buy first: yes → no',
  ],
  [
    'a span',
    { emergency: { within: { workingDays: 3 } } },
    'emergency.within',
    '紧急采购 · 补齐签字的期限：2 个工作日 → 3 个工作日',
    'Emergency · Signatures within: 2 working days → 3 working days',
  ],
  [
    'a deadline inside of a step',
    { chain: [head, { ...verify, ladder: { ...verify!.ladder, due: { workingDays: 2 } } }, principal] },
    'chain.1.ladder.due',
    '审批链 · 总务主任核实 · 这一步的期限 · 期限：1 个工作日 → 2 个工作日',
    'Chain of signatures · Logistics head verifies · Deadline of the step · Due within: 1 working day → 2 working days',
  ],
  [
    'a choice',
    { chain: [{ ...head, own: 'stand-in' }, verify, principal] },
    'chain.0.own',
    '审批链 · 部门负责人 · 签字人就是申请人时：跳过这一步 → 由他人代',
    'Chain of signatures · Head of department · Where the signer is the requester: The step is passed over → Somebody else sits in',
  ],
  [
    'something that was not set',
    { chain: [head, { ...verify, fromAmountFen: 100_000 }, principal] },
    'chain.1.fromAmountFen',
    '审批链 · 总务主任核实 · 从多少金额起：（不设） → 1,000 元',
    'Chain of signatures · Logistics head verifies · From which sum: (not set) → 1,000 yuan',
  ],
  [
    'a step taken out',
    { chain: [head, principal] },
    'chain',
    '审批链：删去“总务主任核实”',
    'Chain of signatures: takes out “Logistics head verifies”',
  ],
  [
    'another order',
    { chain: [verify, head, principal] },
    'chain',
    '审批链：顺序改为总务主任核实、部门负责人、校长审批（一支笔）',
    "Chain of signatures: in the order Logistics head verifies, Head of department and The principal's one signature",
  ],
])('%s is told in a sentence', (_, change, path, zh, en) => {
  expect(sentences(change)).toEqual([[path, zh, en]])
})

test('a category that is added, and rungs as a whole', () => {
  const added = { key: 'books', title: { zh: '图书', en: 'Books' } }
  expect(sentences({ categories: [...DEFAULT_POLICY.categories, added] })).toEqual([
    ['categories', '采购类别：增加“图书”', 'Categories: adds “Books”'],
  ])
  const [, zh] =
    sentences({ order: { ladder: { due: { workingDays: 1 }, rungs: [{ at: 'due', do: 'remind' }] } } })[0] ?? []
  expect(zh).toBe(
    '下单采购 · 下单的期限 · 无人办理时：到期时：提醒，并告知后勤主任\n逾期 1 个工作日后：升级，后勤主任也可办理 → 到期时：提醒',
  )
})

const within = fc.oneof(fc.record({ workingDays: fc.nat(5) }), fc.record({ calendarHours: fc.nat(9) }))
const who = fc.oneof(
  fc.record({ role: fc.constantFrom('buyer', 'keeper', 'head') }),
  fc.constant({ role: 'head', department: 'own', each: true }),
  fc.constant({ person: { id: '0190f3a0-0000-7000-8000-000000000001', name: '李梅' } }),
)
const rung = fc.record({ at: fc.constantFrom('due', { after: { workingDays: 1 } }), do: fc.constant('remind') })
const step = fc.record(
  {
    who: fc.array(who, { minLength: 1, maxLength: 2 }),
    mode: fc.constantFrom({ kind: 'any' }, { kind: 'all' }, { kind: 'quorum', count: 1 }),
    own: fc.constantFrom('allow', 'stand-in'),
    batch: fc.boolean(),
    ladder: fc.record({ due: within, rungs: fc.array(rung, { maxLength: 2 }) }),
  },
  { requiredKeys: [] },
)
const policy = fc
  .record({
    steps: fc.tuple(step, step, step),
    order: fc.shuffledSubarray([0, 1], { minLength: 0 }),
    emergency: fc.record({ allowed: fc.boolean(), within, escalateTo: who }),
  })
  .map(({ steps, order, emergency }) => {
    const made = DEFAULT_POLICY.chain.map((each, index) => ({ ...each, ...steps[index] }))
    return policyWith({ emergency, chain: [...order, 2].map((index) => made[index]) } as unknown as Form)
  })

test('two policies that differ have sentences without holes, two that are the same have none', () => {
  fc.assert(
    fc.property(policy, policy, (one, other) => {
      const changes = policyChanges(purchase.policy, one, other)
      expect(changes.length === 0).toBe(JSON.stringify(one) === JSON.stringify(other))
      for (const { title, sentence } of changes) {
        for (const text of [title.zh, title.en, sentence.zh, sentence.en])
          expect(text).not.toMatch(/undefined|\[object|[{}]/)
      }
      expect(policyChanges(purchase.policy, other, structuredClone(other))).toEqual([])
    }),
  )
})
