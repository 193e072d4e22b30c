import { expect, test } from 'vitest'
import { ladderPlanner } from '../../../domain/desk/ladder.ts'
import { open } from '../../../domain/desk/open.ts'
import type { TaskSpec } from '../../../domain/desk/task.ts'
import type { Facts } from '../../../domain/desk/wake.ts'
import { purchase } from '../../../domain/processes/purchase/index.ts'
import type { ChainStep, PurchasePolicy } from '../../../domain/processes/purchase/policy-type.ts'
import {
  acceptanceTask,
  approvalTask,
  orderTask,
  quotesFit,
  quotesTask,
  stageOrder,
} from '../../../domain/processes/purchase/stages.ts'
import { chinaCalendar, compile } from '../../../domain/worktime/index.ts'
import { accepted, check, checkLater, LIBRARY, OFFICE, policyWith, quotesForm, requestForm } from './samples.ts'

const policy = policyWith()
const plan = ladderPlanner(compile(chinaCalendar()))
const request = (totalFen: number, rest = {}) => ({
  request: { totalFen, category: 'office', emergency: false, department: OFFICE, ...rest },
})
const at = (local: string) => Date.parse(`${local}+08:00`)

const PEOPLE = ['head', 'logistics-head', 'vice-principal', 'principal', 'buyer', 'keeper', 'admin']
const holders = PEOPLE.map((role) => ({
  role,
  person: { id: role, name: role },
  ...(role === 'head' ? { department: OFFICE } : {}),
}))

/** Who would sit where, if this person had asked. */
function seated(spec: TaskSpec, requester = 'wang') {
  const { task, events } = open(spec, {
    id: 'task',
    key: 'x',
    round: 1,
    at: at('2026-03-10T09:00'),
    submittedAt: at('2026-03-10T08:30'),
    requester: { id: requester, name: requester },
    holders,
    plan,
  })
  const skipped = events.flatMap((event) => (event.type === 'task-opened' ? event.skipped.map(({ key }) => key) : []))
  return { task, skipped, seats: task.seats.map(({ person, group }) => `${spec.groups[group]?.key} ${person.id}`) }
}

function step(key: string, rest: Partial<ChainStep> = {}): ChainStep {
  const [, verify] = policy.chain
  if (!verify) throw new Error('the default chain has three steps')
  const { minutes: _none, ...plain } = verify
  return { ...plain, key, ...rest }
}

test('the stages in their order, usually and when bought first', () => {
  const keys = (emergency: boolean) => {
    const context = { policy, facts: request(1, { emergency }) }
    expect(purchase.stages(context).map(({ key }) => key)).toEqual(stageOrder(context))
    return stageOrder(context).join(' ')
  }
  expect(keys(false)).toBe('quotes approval order acceptance archive')
  expect(keys(true)).toBe('order quotes approval acceptance archive')
})

test('head, logistics head, principal', () => {
  const { seats, skipped } = seated(approvalTask({ policy, facts: request(100) }))
  expect(seats).toEqual(['head head', 'verify logistics-head', 'principal principal'])
  expect(skipped).toEqual([])
})

test.each([
  ['head', ['verify logistics-head', 'principal principal'], ['head']],
  ['logistics-head', ['head head', 'verify vice-principal', 'principal principal'], []],
  ['principal', ['head head', 'verify logistics-head', 'principal vice-principal'], []],
  ['buyer', ['head head', 'verify logistics-head', 'principal principal'], []],
])('on the own request of the %s nobody signs for themselves', (requester, seats, skipped) => {
  expect(seated(approvalTask({ policy, facts: request(100) }), requester)).toMatchObject({ seats, skipped })
})

test.each<[number, string, string[]]>([
  [0, 'office', ['verify']],
  [99_999, 'office', ['verify']],
  [100_000, 'office', ['verify', 'large']],
  [100_000, 'equipment', ['verify', 'large', 'experts']],
  [1, 'equipment', ['verify', 'experts']],
])('%i fen of %s are signed by %j', (totalFen, category, keys) => {
  const chain = [
    step('verify', { minutes: 'required' }),
    step('large', { fromAmountFen: 100_000 }),
    step('experts', { categories: ['equipment'] }),
  ]
  const facts = request(totalFen, { category })
  expect(approvalTask({ policy: policyWith({ chain }), facts }).groups.map(({ key }) => key)).toEqual(keys)
})

test.each([
  [2_999_999, false],
  [3_000_000, false],
  [3_000_001, true],
])('for %i fen the minutes of the collective decision are needed: %s', (totalFen, isNeeded) => {
  const forms = approvalTask({ policy, facts: request(totalFen) }).groups.map(({ form }) => form)
  const needed = { key: 'minutes', required: true, code: 'minutes-required' }
  expect(forms).toEqual(
    isNeeded ? [undefined, { key: 'minutes', required: false }, needed] : [undefined, undefined, undefined],
  )
})

test('the chosen quote decides about the chain, unless it is for other goods', () => {
  const facts = (quoted: string): Facts => ({
    ...request(100, { goods: 'paper' }),
    quotes: { totalFen: 5_000_000, goods: quoted },
  })
  const isLarge = (quoted: string) => approvalTask({ policy, facts: facts(quoted) }).groups.at(-1)?.form !== undefined
  expect([isLarge('paper'), isLarge('chalk')]).toEqual([true, false])
})

test('quotes fit until the goods change', () => {
  const { facts = {} } = accepted(check('request', requestForm()))
  const { facts: quotes = {} } = accepted(checkLater('quotes', quotesForm()))
  expect(quotesFit({ request: facts, quotes })).toBe(true)
  expect(quotesFit({ request: facts })).toBe(false)
  const lines = [{ item: '粉笔', quantity: 1, unit: '盒', estimatedPriceFen: 1 }]
  const { facts: revised = {} } = accepted(check('request', requestForm({ lines })))
  expect(quotesFit({ request: revised, quotes })).toBe(false)
})

test('signatures may go back, and stand for the quotes as they were', () => {
  expect(approvalTask({ policy, facts: {} })).toMatchObject({
    returnTo: ['quotes', 'form'],
    once: true,
    evidence: { what: 'quotes', code: 'quotes-changed' },
  })
})

test.each([
  ['quotes', quotesTask],
  ['order', orderTask],
])('%s are the work of the buyer, also for an own request', (key, taskOf) => {
  const spec = taskOf({ policy, facts: request(1) })
  expect(spec.groups[0]?.form).toEqual({ key, required: true })
  expect(seated(spec, 'buyer').seats).toEqual(['buyer buyer'])
})

test.each([
  ['wang', ['buyer', 'keeper', 'vice-principal']],
  ['buyer', ['logistics-head', 'keeper', 'vice-principal']],
  ['vice-principal', ['buyer', 'keeper', 'logistics-head']],
])('what %s asked for is accepted by three others', (requester, people) => {
  const { task } = seated(acceptanceTask({ policy, facts: request(1) }), requester)
  expect(task.seats.map(({ person }) => person.id)).toEqual(people)
  expect(task.spec).toMatchObject({ onReject: 'order', groups: [{ distinct: true, mode: { kind: 'all' } }] })
})

test('where policy allows it, who asked may accept', () => {
  const own = policyWith({ acceptance: { requesterMaySign: true } })
  expect(seated(acceptanceTask({ policy: own, facts: request(1) }), 'buyer').task.seats[0]?.person.id).toBe('buyer')
})

/** Rungs as local times. */
function ladder(spec: TaskSpec, group = 0, start = '2026-03-10T09:00', submitted = '2026-03-10T08:30') {
  const ladderSpec = spec.groups[group]?.ladder
  if (!ladderSpec) throw new Error('a group without a deadline')
  const { rungs } = plan(ladderSpec, { at: at(start), submittedAt: at(submitted) })
  const local = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().slice(5, 16)
  return rungs.map((rung) =>
    [local(rung.at), rung.do, rung.to && 'role' in rung.to ? rung.to.role : ''].join(' ').trim(),
  )
}

test('a signature that nobody gives is asked for, and then another may give it', () => {
  const spec = approvalTask({ policy, facts: request(1) })
  expect(ladder(spec, 0)).toEqual([
    expect.stringMatching(/^03-10T.* remind$/),
    expect.stringMatching(/^03-11T09:00 remind$/),
    expect.stringMatching(/^03-11T.* escalate vice-principal$/),
  ])
})

test('the principal is reminded, and nobody signs in their place', () => {
  const lasts = [false, true].map((emergency) => approvalTask({ policy, facts: request(1, { emergency }) }))
  for (const spec of lasts) expect(ladder(spec, 2).filter((rung) => !rung.includes('remind'))).toEqual([])
})

test('goods bought first are signed by one instant, counted from the submission', () => {
  const facts = request(1, { emergency: true })
  const late = ['03-12T08:30 remind', '03-12T08:30 escalate vice-principal']
  expect(ladder(orderTask({ policy, facts }), 0, '2026-03-10T08:30')).toContain(late[1])
  expect(ladder(orderTask({ policy, facts: request(1) }))).not.toContainEqual(expect.stringContaining('vice-principal'))
  expect(ladder(quotesTask({ policy, facts }))).toEqual(late)
  const approval = approvalTask({ policy, facts })
  expect(ladder(approval, 0, '2026-03-11T15:00')).toEqual(late)
  expect(ladder(approval, 1, '2026-03-12T15:00')).toEqual(late)
  expect(ladder(approval, 2, '2026-03-12T15:00')).toEqual(['03-12T08:30 remind vice-principal'])
})

test('the buyer is reminded when the expected day has passed', () => {
  const facts: Facts = { ...request(1), order: { expectedOn: '2026-03-13' } }
  const [first, second] = ladder(acceptanceTask({ policy, facts }))
  expect(first).toMatch(/^03-13T1.* remind buyer$/)
  expect(second).toBe('03-18T08:00 remind logistics-head')
})

test('a further delivery has its own deadline, a new order its own day', () => {
  const acceptance = { shortfall: 'await', complete: false, expectedOn: '2026-03-13' }
  const rung = (expectedOn: string) => {
    const facts: Facts = { ...request(1), order: { expectedOn }, acceptance }
    return ladder(acceptanceTask({ policy, facts }), 0, '2026-03-16T10:00')[0]
  }
  expect(rung('2026-03-13')).toBe('03-23T10:00 remind buyer')
  expect(rung('2026-03-20')).toMatch(/^03-20T1.* remind buyer$/)
})

test('a policy names a person, everybody of a role, or whoever holds it', () => {
  const person = { id: '0190a000-0000-7000-8000-0000000000aa', name: '李会计' }
  const seats: PurchasePolicy['acceptance']['seats'] = [{ person }, { role: 'keeper', each: true }, { role: 'buyer' }]
  const spec = acceptanceTask({ policy: policyWith({ acceptance: { seats } }), facts: {} })
  expect(spec.groups[0]?.seats).toEqual(seats)
})

test('a request that was revised is signed by the head of the department that it names now', () => {
  const [head] = approvalTask({ policy, facts: request(1), department: LIBRARY }).groups
  expect(head?.seats).toEqual([{ role: 'head', department: OFFICE }])
})
