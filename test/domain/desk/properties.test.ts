// What always holds of the desk, whatever the policy says and whoever does what in which order.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Ability, abilities } from '../../../domain/desk/abilities.ts'
import { climb } from '../../../domain/desk/climb.ts'
import { type Act, decide } from '../../../domain/desk/decide.ts'
import { activeGroup } from '../../../domain/desk/seats.ts'
import { sentence } from '../../../domain/desk/sentences.ts'
import type { Task, Verdict } from '../../../domain/desk/task.ts'
import { anyMoves, anyScene, everyTenMinutes, PEOPLE, type Scene } from './arbitrary-tasks.ts'
import { allEvents, type Course, courseOf, openScene, type Step } from './course.ts'
import { Oracle } from './oracle.ts'
import { MINUTE, START, standing } from './school.ts'

const RUNS = 400
const SIGNATURES = ['approved', 'completed', 'rejected', 'returned']
const NOT_PERMITTED = [
  'task-closed',
  'already-decided',
  'not-your-turn',
  'own-request',
  'same-person',
  'act-not-offered',
  'repeated',
]
const VERDICTS: readonly Verdict[] = ['approve', 'complete', 'reject', 'return']

function always(holds: (course: Course, scene: Scene) => void): void {
  const property = fc.property(anyScene, anyMoves, (scene, moves) => {
    const course = courseOf(scene, moves)
    if (course) holds(course, scene)
  })
  fc.assert(property, { numRuns: RUNS })
}

function answer(result: Step['result']): string {
  return result.ok === true ? 'accepted' : result.ok === 'repeated' ? 'repeated' : result.code
}

test('a task closes once, and nothing changes it after that', () => {
  always(({ steps }) => {
    for (const { before, act, result, task, events } of steps.filter((step) => step.before.state === 'closed')) {
      expect(events).toEqual([])
      expect(task).toBe(before)
      expect(act ? ['task-closed', 'repeated'] : ['accepted']).toContain(answer(result))
    }
  })
})

test('an act is refused without a trace, or leaves exactly one signature', () => {
  always(({ steps }) => {
    for (const { act, by, result, events } of steps) {
      if (!act) continue
      const signatures = events.filter(({ type }) => SIGNATURES.includes(type))
      const signers = signatures.map((event) => ('by' in event ? event.by : undefined))
      expect(signers).toEqual(result.ok === true ? [by] : [])
    }
  })
})

test('a place is taken once, and in groups of distinct people nobody takes two', () => {
  always(({ steps }) => {
    for (const { task } of steps) {
      const taken = task.seats.filter(({ state }) => state === 'decided')
      expect(new Set(taken.map(({ group, place }) => `${group}/${place}`)).size).toBe(taken.length)
      const distinct = taken.filter(({ group }) => task.spec.groups[group]?.distinct)
      expect(new Set(distinct.map(({ group, person }) => `${group}/${person.id}`)).size).toBe(distinct.length)
      expect(task.seats.map(({ no }) => no)).toEqual(task.seats.map((_, index) => index))
    }
  })
})

test('the trail alone tells the same of a task as the task itself', () => {
  always((course, { spec }) => {
    const oracle = new Oracle(spec)
    const check = (events: Course['opening']['events'], task: Task) => {
      for (const event of events) oracle.read(event)
      expect(oracle.standing()).toBe(shortly(task))
      const isApproved = task.outcome?.kind === 'approved' || task.outcome?.kind === 'done'
      const left = isApproved ? spec.groups.filter(({ key }) => !oracle.isDone(key)) : []
      expect(left).toEqual([])
    }
    check(course.opening.events, course.opening.task)
    for (const { events, task } of course.steps) check(events, task)
  })
})

/** As the oracle says it. */
function shortly(task: Task): string | undefined {
  if (task.state === 'open') return `open at ${activeGroup(task).key}`
  return task.outcome?.kind === 'timed-out' ? 'timed-out' : standing(task).split(',')[0]
}

test('abilities list exactly the acts that are permitted', () => {
  always(({ opening, steps }) => {
    for (const task of [opening.task, ...steps.map((step) => step.task)]) {
      for (const by of PEOPLE) {
        const isPermitted = (act: Verdict) =>
          !NOT_PERMITTED.includes(answer(decide(task, { act }, { by, at: START, plan: everyTenMinutes })))
        const listed = abilities(task, by.id).map(({ act }) => act)
        expect(listed.toSorted()).toEqual(VERDICTS.filter(isPermitted).toSorted())
      }
    }
  })
})

test('what the abilities ask for is enough', () => {
  always(({ last }) => {
    for (const by of PEOPLE) {
      for (const ability of abilities(last, by.id)) {
        expect(answer(decide(last, asAsked(ability), { by, at: START, plan: everyTenMinutes }))).toBe('accepted')
      }
    }
  })
})

function asAsked({ act, form, opinion, to }: Ability): Act {
  return {
    act,
    ...(to?.[0] ? { to: to[0].key } : {}),
    ...(opinion === 'required' ? { opinion: 'because' } : {}),
    ...(form?.required ? { form: { value: 1 } } : {}),
  }
}

test('the same verdict again is answered as then, unless the person has a turn again', () => {
  always(({ steps }) => {
    for (const { by, act, at, result, task } of steps) {
      if (!by || !act || result.ok !== true) continue
      if (task.seats.some(({ state, person }) => state === 'active' && person.id === by.id)) continue
      const again = answer(decide(task, act, { by, at, plan: everyTenMinutes }))
      const mayBeSame = task.state === 'open' && activeGroup(task).distinct
      expect(mayBeSame ? ['repeated', 'same-person'] : ['repeated']).toContain(again)
    }
  })
})

test('nobody decides about the own request, unless the group allows it', () => {
  always(({ steps }, { spec, requester }) => {
    for (const { by, before, result } of steps) {
      if (result.ok !== true || by?.id !== requester.id) continue
      const { own = spec.kind === 'work' ? 'allow' : 'stand-in' } = activeGroup(before)
      expect(own).toBe('allow')
    }
  })
})

test('an open task has somebody whose turn it is, in its active group and nowhere else', () => {
  always(({ opening, steps }) => {
    for (const task of [opening.task, ...steps.map((step) => step.task)]) {
      const active = task.seats.filter(({ state }) => state === 'active')
      expect(active.length > 0).toBe(task.state === 'open')
      expect(active.every(({ group }) => group === task.active)).toBe(true)
    }
  })
})

test('from wherever it stands, a task comes to its end when everybody agrees', () => {
  always(({ last }) => {
    const task = allAgree(last)
    const agreed = task.spec.kind === 'work' ? 'done' : 'approved'
    expect(last.state === 'open' ? task.outcome?.kind : agreed).toBe(agreed)
  })
})

/** Everybody who has a turn agrees, until there is nobody left. */
function allAgree(last: Task): Task {
  let task = last
  for (let turns = 0; task.state === 'open'; turns++) {
    expect(turns).toBeLessThanOrEqual(last.seats.length)
    const by = task.seats.find(({ state }) => state === 'active')?.person ?? { id: '', name: '' }
    const act = task.spec.kind === 'work' ? 'complete' : 'approve'
    const form = activeGroup(task).form ? { form: { value: 1 } } : {}
    const result = decide(task, { act, ...form }, { by, at: START, plan: everyTenMinutes })
    if (result.ok !== true) throw new Error(`${by.id} was answered ${answer(result)}`)
    task = result.task
  }
  return task
}

test('somebody is always found where people need not be distinct', () => {
  const property = fc.property(anyScene, (scene) => {
    fc.pre(scene.spec.groups.every(({ distinct }) => !distinct))
    expect(openScene(scene)).toBeDefined()
  })
  fc.assert(property, { numRuns: RUNS })
})

test('rungs are climbed alike, often or seldom looked at', () => {
  const property = fc.property(
    anyScene,
    fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 6 }),
    (scene, waits) => {
      const start = openScene(scene)?.task
      if (!start) return
      const climbTo = (task: Task, minutes: number) =>
        climb(task, { at: START + minutes * MINUTE, holders: scene.holders, plan: everyTenMinutes })
      const seldom = climbTo(start, 60)
      const often = [...waits.toSorted((a, b) => a - b), 60].reduce(
        ({ task, events }, minutes) => {
          const climbed = climbTo(task, minutes)
          return { task: climbed.task, events: [...events, ...climbed.events] }
        },
        { task: start, events: [] as Course['opening']['events'] },
      )
      expect(untilPassed(often.events)).toEqual(untilPassed(seldom.events))
      fc.pre(!passes(seldom.events))
      expect(standing(often.task)).toBe(standing(seldom.task))
    },
  )
  fc.assert(property, { numRuns: RUNS })
})

/** A group that is passed over late gives the next one its turn late: from there on the instants differ rightly. */
function untilPassed(events: Course['opening']['events']): string[] {
  const told = events.map((event) => ('plannedAt' in event ? `${event.type} ${event.plannedAt}` : event.type))
  const passed = events.findIndex(({ type }) => type === 'timed-out')
  return passed === -1 ? told : told.slice(0, passed + 1)
}

function passes(events: Course['opening']['events']): boolean {
  return events.some((event) => event.type === 'timed-out' && event.as === 'approved')
}

test('a task that jumps back to its returner carries whole groups only, and goes on', () => {
  const property = fc.property(anyScene, anyMoves, anyScene, (scene, moves, other) => {
    const earlier = courseOf(scene, moves)?.last
    if (earlier?.outcome?.kind !== 'returned') return
    const holders = [...other.holders]
    const task = openScene({ ...scene, holders }, { round: 2, earlier })?.task
    if (!task) return
    const { group } = earlier.outcome
    const returner = task.spec.groups.findIndex(({ key }) => key === group)
    const carried = task.seats.filter(({ state }) => state === 'decided')
    expect(carried.length > 0 ? earlier.outcome.resume : 'jump-back').toBe('jump-back')
    expect(carried.every((seat) => seat.group < returner)).toBe(true)
    for (const index of new Set(carried.map((seat) => seat.group))) {
      const left = task.seats.filter((seat) => seat.group === index && seat.state !== 'decided')
      expect(left.every(({ state }) => state === 'void')).toBe(true)
    }
    expect(task.state === 'closed' || task.seats.some(({ state }) => state === 'active')).toBe(true)
  })
  fc.assert(property, { numRuns: RUNS })
})

test('every event has its sentence', () => {
  always((course) => {
    for (const event of allEvents(course)) {
      for (const text of Object.values(sentence(event))) {
        expect(text.trim()).not.toBe('')
        expect(text).not.toMatch(/undefined|null|NaN|\[object/)
      }
    }
  })
})
