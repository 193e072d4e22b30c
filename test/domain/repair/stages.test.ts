// Which stages a repair has, who sits in them and by when it is done, as tables. The instants were reckoned by hand.
import { describe, expect, test } from 'vitest'
import { ladderPlanner } from '../../../domain/desk/ladder.ts'
import type { TaskSpec, Who } from '../../../domain/desk/task.ts'
import type { Facts } from '../../../domain/desk/wake.ts'
import { repair } from '../../../domain/processes/repair/index.ts'
import { checkTask, decisionTask, sizingTask, workTask } from '../../../domain/processes/repair/stages.ts'
import { chinaCalendar, compile, ownCalendar } from '../../../domain/worktime/index.ts'
import { type Form, factsOf, policyWith } from './samples.ts'

const policy = policyWith()
const plan = ladderPlanner(compile(chinaCalendar()))
const at = (local: string) => Date.parse(`${local}+08:00`)
const local = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ')

/** Rungs as local times: reported on Tuesday 10 March 2026 at 16:50, the turn came ten minutes later. */
function ladder(spec: TaskSpec, turn = '2026-03-10T17:00'): string[] {
  const ladderSpec = spec.groups[0]?.ladder
  if (!ladderSpec) throw new Error('a group without a deadline')
  const { rungs } = plan(ladderSpec, { at: at(turn), submittedAt: at('2026-03-10T16:50') })
  return rungs.map((rung) => `${local(rung.at)} ${rung.do}${rung.to ? ` ${nameOf(rung.to)}` : ''}`)
}

function nameOf(who: Who): string {
  if ('role' in who) return who.role
  if ('duty' in who) return `duty:${who.duty}${who.site === undefined ? '' : `/${who.site}`}`
  return 'person' in who ? who.person.name : 'requester'
}

const seats = (spec: TaskSpec) => spec.groups[0]?.seats.map(nameOf)
const work = (facts: Facts, round = 1) => workTask({ policy, facts, round })
const GIVEN_UP = { result: 'cannot', cause: 'natural', costFen: 0 }

describe('the stages', () => {
  const keys = (facts: Facts) =>
    repair
      .stages({ policy, facts })
      .map(({ key }) => key)
      .join(' ')

  test.each<[string, Facts, string]>([
    ['nothing is known', {}, 'sizing work decision check archive'],
    ['somebody has to look first', factsOf(), 'sizing work check archive'],
    ['a rule says how large it is', factsOf({ category: 'glass' }), 'work check archive'],
    ['there is no time for that', factsOf({ category: 'gas' }), 'work check archive'],
    ['it cannot be repaired', { ...factsOf(), work: GIVEN_UP }, 'sizing work decision check archive'],
    [
      'it is repaired after a decision',
      { ...factsOf(), work: { result: 'repaired' }, decision: { decision: 'buy' } },
      'sizing work decision check archive',
    ],
    [
      'it is written off',
      { ...factsOf({ category: 'lock' }), work: GIVEN_UP, decision: { decision: 'write-off' } },
      'work decision archive',
    ],
  ])('when %s', (_, facts, stages) => {
    expect(keys(facts)).toBe(stages)
  })
})

test('a deadline that is planned again under another policy is that of the same round', () => {
  const facts = factsOf({ category: 'lock' })
  const from = (round: number) =>
    repair.stages({ policy, facts, round }).find(({ key }) => key === 'work')?.spec?.groups[0]?.ladder?.from
  expect([from(1), from(2)]).toEqual(['submitted', undefined])
})

describe('who does it', () => {
  test.each<[string, Facts, string]>([
    ['whoever of the team is on duty', factsOf({ category: 'lock' }), 'duty:repair/east'],
    ['another team for water and electricity', factsOf(), 'duty:water-electricity/east'],
    ['whoever is named', { ...factsOf(), sizing: { size: 'small', doer: { id: 'li', name: '李师傅' } } }, '李师傅'],
    ['whoever is on duty for repairs, when nothing is known', {}, 'duty:repair'],
  ])('%s', (_, facts, who) => {
    expect(seats(work(facts))).toEqual([who])
  })

  test('when nobody is on duty the repairer, then the office', () => {
    expect(work(factsOf()).groups[0]?.standIns?.map(nameOf)).toEqual(['repairer', 'logistics-head'])
  })

  test('the reporter checks, the leader decides, the office dispatches', () => {
    const context = { policy, facts: factsOf() }
    expect([sizingTask, decisionTask, checkTask].map((spec) => seats(spec(context)))).toEqual([
      ['logistics-head'],
      ['vice-principal'],
      ['requester'],
    ])
    expect(checkTask(context)).toMatchObject({ kind: 'approval', onReject: 'work' })
    expect(work(factsOf()).groups[0]?.progress).toEqual({ pauses: ['part', 'contractor', 'no-access', 'other'] })
  })
})

describe('by when', () => {
  const sized = (size: string): Facts => ({ ...factsOf(), sizing: { size } })

  test.each<[string, Facts, string[]]>([
    [
      '小修不隔夜',
      sized('small'),
      ['03-10 20:00 remind', '03-11 00:00 escalate logistics-head', '03-11 10:00 tell vice-principal'],
    ],
    [
      '大修不隔天',
      sized('large'),
      ['03-11 15:30 remind', '03-11 17:30 escalate logistics-head', '03-12 12:00 tell vice-principal'],
    ],
    [
      'three days from the order',
      sized('equipment'),
      ['03-12 17:00 remind', '03-13 17:00 escalate logistics-head', '03-16 17:00 tell vice-principal'],
    ],
    [
      'two working hours',
      factsOf({ category: 'leak' }),
      ['03-11 08:20 remind', '03-11 09:20 escalate logistics-head', '03-11 10:20 tell vice-principal'],
    ],
    [
      'what nobody has sized',
      factsOf(),
      ['03-10 20:00 remind', '03-11 00:00 escalate logistics-head', '03-11 10:00 tell vice-principal'],
    ],
    [
      'a size that is gone',
      sized('huge'),
      ['03-10 20:00 remind', '03-11 00:00 escalate logistics-head', '03-11 10:00 tell vice-principal'],
    ],
  ])('%s', (_, facts, rungs) => {
    expect(ladder(work(facts))).toEqual(rungs)
  })

  test('a team that works round the clock stops a leak in two hours of the night', () => {
    const always = [['00:00', '24:00']] as const
    const weekdays = { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always }
    const shifts = compile(ownCalendar(chinaCalendar(), [{ from: '2020-01-01', weekdays, holidays: false }]))
    const byTeam = ladderPlanner(compile(chinaCalendar()), (of) =>
      of === 'team:water-electricity' ? shifts : undefined,
    )
    const spec = work(factsOf({ category: 'leak' })).groups[0]!.ladder!
    const night = at('2026-03-10T23:00')
    expect(local(byTeam(spec, { at: night, submittedAt: night }).dueAt)).toBe('03-11 01:00')
    expect(local(plan(spec, { at: night, submittedAt: night }).dueAt)).toBe('03-11 10:00')
  })

  test('a small one that is not done well enough counts anew', () => {
    expect(ladder(work(sized('small'), 2), '2026-03-12T09:00')[1]).toBe('03-13 00:00 escalate logistics-head')
  })

  test('in danger it is minutes, also at night, until somebody has taken it on', () => {
    const spec = work(factsOf({ category: 'gas' }))
    expect(ladder(spec, '2026-03-10T23:58')).toEqual([
      '03-10 23:58 escalate duty:repair',
      '03-10 23:58 escalate duty:leader',
      '03-11 00:03 escalate logistics-head',
      '03-11 00:08 escalate vice-principal',
      '03-11 00:13 escalate principal',
      '03-11 00:28 remind',
    ])
    const { quiet, rungs } = spec.groups[0]?.ladder ?? { rungs: [] }
    expect(quiet).toBe('ignore')
    expect(rungs.map(({ unless }) => unless)).toEqual([...Array.from({ length: 5 }, () => 'accepted'), undefined])
    expect(work(factsOf({ category: 'gas' }), 2).groups[0]?.ladder?.quiet).toBeUndefined()
  })

  test('after a decision: the day on which somebody comes, or ten working days', () => {
    const decided = (decision: Form): Facts => ({ ...factsOf(), work: GIVEN_UP, decision })
    expect(ladder(work(decided({ decision: 'contractor', comesOn: '2026-03-16' }), 2))).toEqual([
      '03-16 17:30 remind logistics-head',
      '03-24 08:00 tell vice-principal',
    ])
    expect(ladder(work(decided({ decision: 'buy' }), 2))[0]).toBe('03-24 17:00 remind logistics-head')
  })

  test('what the leader wants tried once more has the time of its size', () => {
    expect(ladder(work({ ...sized('small'), work: GIVEN_UP }, 2), '2026-03-12T09:00')[1]).toBe(
      '03-13 00:00 escalate logistics-head',
    )
  })

  test('silence is consent after three working days, and a dispatch passes on after two working hours', () => {
    const context = { policy, facts: factsOf() }
    expect(ladder(checkTask(context))).toEqual(['03-11 17:00 remind', '03-13 17:00 pass'])
    expect(ladder(sizingTask(context))).toEqual(['03-11 08:30 remind', '03-11 09:30 pass'])
    expect(ladder(decisionTask(context)).filter((rung) => rung.endsWith('pass'))).toEqual([])
  })
})
