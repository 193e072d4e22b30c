// Random tasks, random people and random sequences of acts and rungs, for the properties of the desk.

import fc from 'fast-check'
import type { Act } from '../../../domain/desk/decide.ts'
import type { LadderSpec, Planner, RungDo } from '../../../domain/desk/ladder.ts'
import type { Holder } from '../../../domain/desk/people.ts'
import type { GroupSpec, Mode, PersonRef, Resume, TaskSpec, Verdict, Who } from '../../../domain/desk/task.ts'
import { MINUTE, person, words } from './school.ts'

export const PEOPLE: readonly PersonRef[] = ['A', 'B', 'C', 'D', 'E', 'R', 'P', 'V', 'Z'].map(person)
const ROLES = ['buyer', 'keeper', 'head'] as const

export type Scene = { readonly spec: TaskSpec; readonly holders: readonly Holder[]; readonly requester: PersonRef }

/** What somebody wants: mostly what the office would do, sometimes anything at all. */
export type Wish = 'agree' | 'refuse' | 'return' | 'anything'

/** `who` and `where` are indices into whoever has a turn (or everybody) and into the targets of a return. */
export type Move =
  | {
      readonly kind: 'act'
      readonly turn: boolean
      readonly who: number
      readonly wish: Wish
      readonly where: number
      readonly resume: Resume
      readonly any: Act
    }
  | { readonly kind: 'wait'; readonly minutes: number }

const one = <T>(...values: readonly T[]) => fc.constantFrom(...values)

/** Keys that are undefined are left out, as exact optional properties want it. */
function optional<T>(key: string, arbitrary: fc.Arbitrary<T>, freq: number): fc.Arbitrary<object> {
  return fc.option(arbitrary, { nil: undefined, freq }).map((value) => (value === undefined ? {} : { [key]: value }))
}

const anyPerson = one(...PEOPLE)

const anyWho: fc.Arbitrary<Who> = fc.oneof(
  { weight: 3, arbitrary: anyPerson.map((who): Who => ({ person: who })) },
  { weight: 3, arbitrary: fc.record({ role: one(...ROLES, 'nobody') }) },
  { weight: 2, arbitrary: fc.record({ role: one(...ROLES, 'nobody'), each: fc.constant(true) }) },
  { weight: 1, arbitrary: fc.constant<Who>({ requester: true }) },
)

const anyMode: fc.Arbitrary<Mode> = fc.oneof(
  one<Mode>({ kind: 'all' }, { kind: 'any' }, { kind: 'sequence' }),
  fc.record({ kind: fc.constant('quorum' as const), count: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant('quorum' as const), share: fc.integer({ min: 1, max: 100 }) }),
)

const anyLadder: fc.Arbitrary<LadderSpec> = fc
  .array(fc.tuple(one<RungDo>('remind', 'tell', 'move', 'escalate', 'superior', 'pass', 'reject'), anyWho), {
    minLength: 1,
    maxLength: 4,
  })
  .map((rungs) => ({
    due: { workingHours: 1 },
    rungs: rungs.map(([what, to]) => ({ at: 'due' as const, do: what, to })),
  }))

const anyGroup: fc.Arbitrary<Omit<GroupSpec, 'key' | 'title'>> = fc
  .tuple(
    fc.record({ mode: anyMode, seats: fc.array(anyWho, { minLength: 1, maxLength: 4 }) }),
    optional('own', one('allow', 'skip', 'stand-in'), 2),
    optional('standIns', fc.array(anyWho, { maxLength: 2 }), 3),
    optional('mayBeEmpty', fc.constant(true), 4),
    optional('distinct', fc.constant(true), 2),
    optional('form', fc.record({ key: fc.constant('minutes'), required: fc.boolean() }), 3),
    optional('ladder', anyLadder, 2),
  )
  .map(([group, ...more]) => Object.assign({}, group, ...more) as Omit<GroupSpec, 'key' | 'title'>)

const anySpec: fc.Arbitrary<TaskSpec> = fc
  .tuple(
    fc.record({ kind: one<TaskSpec['kind']>('approval', 'approval', 'work'), once: fc.boolean() }),
    fc.array(anyGroup, { minLength: 1, maxLength: 4 }),
    optional('returnTo', fc.subarray(['quotes', 'form']), 2),
  )
  .map(([spec, groups, more]) => ({
    title: words('task'),
    ...spec,
    groups: groups.map((group, index) => ({ key: `g${index}`, title: words(`group ${index}`), ...group })),
    ...more,
  }))

const anyHolders: fc.Arbitrary<readonly Holder[]> = fc
  .tuple(...ROLES.map((role) => fc.subarray([...PEOPLE]).map((people) => people.map((who) => ({ role, person: who })))))
  .map((lists) => [
    ...lists.flat(),
    { role: 'admin', person: person('Z') },
    { role: 'principal', person: person('P') },
    { role: 'vice-principal', person: person('V') },
  ])

export const anyScene: fc.Arbitrary<Scene> = fc.record({
  spec: anySpec,
  holders: anyHolders,
  requester: one('R', 'A', 'Z').map(person),
})

const anyAct: fc.Arbitrary<Act> = fc
  .tuple(
    fc.record({ act: one<Verdict>('approve', 'complete', 'return', 'reject') }),
    optional('opinion', one('because', 'because', '  '), 3),
    optional('to', one('g0', 'g1', 'g2', 'quotes', 'form', 'nowhere'), 3),
    optional('resume', one<Resume>('continue', 'jump-back'), 2),
    optional('form', fc.constant({ value: { day: 1 }, facts: { day: 1 } }), 2),
  )
  .map((parts) => Object.assign({}, ...parts) as Act)

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constant('act' as const),
      turn: one(true, true, true, true, true, false),
      who: fc.nat(20),
      wish: one<Wish>('agree', 'agree', 'agree', 'agree', 'agree', 'return', 'return', 'refuse', 'anything'),
      where: fc.nat(5),
      resume: one<Resume>('continue', 'jump-back'),
      any: anyAct,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 25 }) }) },
)

export const anyMoves = fc.array(anyMove, { minLength: 5, maxLength: 30 })

/** Rungs ten minutes apart. */
export const everyTenMinutes: Planner = ({ rungs }, { at }) => ({
  dueAt: at + 10 * MINUTE,
  provisional: false,
  rungs: rungs.map((rung, index) => ({
    at: at + (index + 1) * 10 * MINUTE,
    do: rung.do,
    ...(rung.to ? { to: rung.to } : {}),
  })),
})
