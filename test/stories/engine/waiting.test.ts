// How a run waits for people, on the real server, its time skipped where it is about deadlines.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Outcome } from '../../../domain/desk/task.ts'
import { type Case, type Office, openOffice, until } from './office.ts'
import { Notes } from './records.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const HOUR = 3600
const done: Outcome = { kind: 'done' }

async function finish(it: Case, ...tasks: string[]): Promise<void> {
  for (const task of tasks) {
    await it.opened(task)
    await it.tell(it.notes.close(task, done))
  }
  await it.ended()
}

/** A letter whose draft has these deadlines, in hours from when it is opened. */
async function letterWithLadder(hours: number[]): Promise<Case> {
  const notes = new Notes()
  notes.rungsAfterMs['draft'] = hours.map((hour) => hour * HOUR * 1000)
  const letter = await office.request('letter', notes)
  await letter.opened('draft 1')
  return letter
}

async function timers({ handle }: Case): Promise<{ started: number; fired: number }> {
  const { events = [] } = await handle.fetchHistory()
  const count = (attributes: string) =>
    events!.filter((event) => attributes in event && event[attributes as never]).length
  return { started: count('timerStartedEventAttributes'), fired: count('timerFiredEventAttributes') }
}

describe('deadlines', () => {
  test('each rung is climbed at its instant, in order', async () => {
    const letter = await letterWithLadder([1, 5, 24])
    for (const [rung, seconds] of [HOUR + 60, 4 * HOUR, 19 * HOUR].entries()) {
      await letter.forward(seconds)
      await until(() => letter.notes.log.length === rung + 2, `rung ${rung + 1} is climbed`, letter.notes)
    }
    expect(letter.notes.log.slice(1)).toEqual(['draft rung 1', 'draft rung 2', 'draft rung 3'])
    await finish(letter, 'draft 1', 'seal 1')
    expect(letter.notes.log.slice(4)).toEqual(['seal 1 opened', 'send', 'settled closed'])
  })

  test('what is answered in time is not reminded of', async () => {
    const letter = await letterWithLadder([1])
    await letter.tell(letter.notes.close('draft 1', done))
    await letter.opened('seal 1')
    await letter.forward(48 * HOUR)
    expect(letter.notes.log).toEqual(['draft 1 opened', 'seal 1 opened'])
    await finish(letter, 'seal 1')
  })

  test('rungs that fell due while nothing ran are climbed at once', async () => {
    const letter = await letterWithLadder([-3, -1])
    await until(() => letter.notes.log.length === 3, 'both rungs are climbed', letter.notes)
    expect(letter.notes.log.slice(1)).toEqual(['draft rung 1 late', 'draft rung 2 late'])
    await finish(letter, 'draft 1', 'seal 1')
  })

  test('a deadline that comes nearer is kept, one that moves away costs no new timer until the old one rings', async () => {
    const letter = await letterWithLadder([10])
    const at = Date.now()
    await letter.tell(letter.notes.ladder('draft 1', [at + 2 * HOUR * 1000]))
    await letter.forward(2 * HOUR + 60)
    await until(() => letter.notes.log.length > 1, 'the rung is climbed', letter.notes)
    expect(letter.notes.log).toEqual(['draft 1 opened', 'draft rung 1'])

    const later = await letterWithLadder([2])
    await later.tell(later.notes.ladder('draft 1', [Date.now() + 10 * HOUR * 1000]))
    await until(async () => (await timers(later)).started === 1, 'its timer is set', later.notes)
    await later.forward(5 * HOUR)
    expect(later.notes.log).toEqual(['draft 1 opened'])
    expect(await timers(later)).toEqual({ started: 2, fired: 1 })
    await later.forward(5 * HOUR + 60)
    await until(() => later.notes.log.length > 1, 'the rung is climbed', later.notes)
    expect(later.notes.log).toEqual(['draft 1 opened', 'draft rung 1'])
    await Promise.all([finish(letter, 'draft 1', 'seal 1'), finish(later, 'draft 1', 'seal 1')])
  })
})

describe('the timer', () => {
  /** The first task has a rung in three hours, the second one in the hours given. */
  async function lettersTimers(manner: 1 | 2, seal: number): Promise<{ letter: Case; started: number }> {
    const notes = new Notes()
    notes.manner = manner
    notes.rungsAfterMs['draft'] = [3 * HOUR * 1000]
    notes.rungsAfterMs['seal'] = [seal * HOUR * 1000]
    const letter = await office.request('letter', notes)
    await letter.opened('draft 1')
    await until(async () => (await timers(letter)).started === 1, 'its timer is set', notes)
    await letter.tell(notes.close('draft 1', done))
    await letter.opened('seal 1')
    await letter.tell({ kind: 'look' })
    return { letter, started: (await timers(letter)).started }
  }

  test('of one task serves the next, whose rung is climbed at its own instant', async () => {
    const { letter, started } = await lettersTimers(2, 9)
    expect(started).toBe(1)
    await letter.forward(5 * HOUR)
    await until(async () => (await timers(letter)).started === 2, 'it is set again', letter.notes)
    expect(letter.notes.log).toEqual(['draft 1 opened', 'seal 1 opened'])
    await letter.forward(4 * HOUR + 60)
    await until(() => letter.notes.log.length === 3, 'the rung is climbed', letter.notes)
    expect(letter.notes.log[2]).toBe('seal rung 1')
    await finish(letter, 'seal 1')
  })

  test('is set again for a next task whose rung comes sooner', async () => {
    const { letter } = await lettersTimers(2, 1)
    await until(async () => (await timers(letter)).started === 2, 'it is set again', letter.notes)
    await letter.forward(HOUR + 60)
    await until(() => letter.notes.log.length === 3, 'the rung is climbed', letter.notes)
    expect(letter.notes.log[2]).toBe('seal rung 1')
    await finish(letter, 'seal 1')
  })

  test('of a run that began in the old manner is its task’s own, and its last effect comes before the end', async () => {
    const { letter } = await lettersTimers(1, 9)
    await until(async () => (await timers(letter)).started === 2, 'the second task has a timer', letter.notes)
    await finish(letter, 'seal 1')
    expect(letter.notes.log).toEqual(['draft 1 opened', 'seal 1 opened', 'send', 'settled closed'])
    expect(letter.notes.isKept('send 1')).toBe(true)
  })
})

describe('messages', () => {
  test('of several about a task, the newest counts, in whatever order and number they come', async () => {
    const letter = await office.request('letter')
    await letter.opened('draft 1')
    const older = letter.notes.ladder('draft 1', [])
    const closed = letter.notes.close('draft 1', done)
    for (const wake of [closed, older, closed, older]) await letter.tell(wake)
    await letter.opened('seal 1')
    await letter.tell(closed)
    await finish(letter, 'seal 1')
    expect(letter.notes.log).toEqual(['draft 1 opened', 'seal 1 opened', 'send', 'settled closed'])
  })

  test('one that is about a task of another round changes nothing', async () => {
    const letter = await office.request('letter')
    await letter.opened('draft 1')
    const first = letter.notes.close('draft 1', done)
    await letter.tell(first)
    await letter.opened('seal 1')
    await letter.tell(letter.notes.close('seal 1', { kind: 'returned', to: 'draft', resume: 'continue', group: 'g' }))
    await letter.opened('draft 2')
    await letter.tell(first)
    await letter.tell({ kind: 'look' })
    expect(letter.notes.isOpen('draft 2')).toBe(true)
    await finish(letter, 'draft 2', 'seal 2')
  })

  test('one that was lost is made good by looking', async () => {
    const letter = await office.request('letter')
    await letter.opened('draft 1')
    letter.notes.close('draft 1', done)
    await letter.tell({ kind: 'look' })
    await finish(letter, 'seal 1')
    expect(letter.notes.log).toEqual(['draft 1 opened', 'seal 1 opened', 'send', 'settled closed'])
  })

  test('looking many times at once is one look', async () => {
    const letter = await office.request('letter')
    await letter.opened('draft 1')
    const before = letter.notes.calls
    await Promise.all(Array.from({ length: 20 }, () => letter.tell({ kind: 'look' })))
    await letter.tell(letter.notes.ladder('draft 1', []))
    await finish(letter, 'draft 1', 'seal 1')
    // Besides looks: opening the second task, its effect, the end.
    expect(letter.notes.calls - before).toBeLessThan(20)
  })
})

test('withdrawn while the last effect waits for its turn, it is not done', async () => {
  const letter = await office.request('letter')
  await letter.opened('draft 1')
  await letter.tell(letter.notes.close('draft 1', done))
  await letter.opened('seal 1')
  const closed = letter.notes.close('seal 1', done)
  letter.notes.withdraw()
  await letter.tell(closed)
  await letter.ended()
  expect(letter.notes.log).toEqual(['draft 1 opened', 'seal 1 opened', 'withdrawn', 'settled withdrawn'])
})

describe('runs', () => {
  test('one that begins again finds what was done and goes on from there', async () => {
    const trip = await office.request('trip')
    await trip.opened('leave 1')
    await trip.again()
    await until(() => trip.notes.calls >= 8, 'the second run stands where the first one stood', trip.notes)
    await trip.tell(trip.notes.close('leave 1', done))
    await trip.ended()
    expect(trip.notes.log).toEqual(['book-bus', 'book-rooms', 'leave 1 opened', 'settled closed'])
  })

  test('one that was taken over from ends without a word', async () => {
    const trip = await office.request('trip')
    await trip.opened('leave 1')
    // As if a server had come back from the dead: another run owns the request.
    await trip.notes.begin({ runId: 'another' })
    await trip.tell(trip.notes.close('leave 1', { kind: 'rejected', group: 'g' }))
    await trip.ended()
    expect(trip.notes.log).toEqual(['book-bus', 'book-rooms', 'leave 1 opened'])
    expect(trip.notes.isSettled).toBe(false)
  })

  test('one that comes after the end ends at once', async () => {
    const letter = await office.request('letter')
    await finish(letter, 'draft 1', 'seal 1')
    await letter.again()
    await letter.ended()
    expect(letter.notes.log.filter((line) => line === 'settled closed')).toHaveLength(1)
  })

  test('one whose history has grown long continues in a new one, and is the same run', async () => {
    const letter = await office.request('letter')
    await letter.opened('draft 1')
    const first = (await letter.handle.describe()).runId
    const last = async () => (await letter.handle.describe()).runId
    // A history is long by its events or by their size: messages of a megabyte bring it there soonest.
    const heavy = { kind: 'look', ballast: 'x'.repeat(1_000_000) } as const
    for (let sent = 0; sent < 6; sent++) await letter.tell(heavy)
    const isContinued = async () => {
      await letter.tell({ kind: 'look' })
      return (await last()) !== first
    }
    await until(isContinued, 'it continues in another run', letter.notes)
    await finish(letter, 'draft 1', 'seal 1')
    expect(letter.notes.log).toEqual(['draft 1 opened', 'seal 1 opened', 'send', 'settled closed'])
  })
})

test('while the records are away a run waits for them, however long, and its history stays short', async () => {
  const notes = new Notes()
  notes.isAway = true
  const letter = await office.request('letter', notes)
  await until(() => notes.calls >= 7, 'it was tried again and again', notes)
  notes.isAway = false
  await finish(letter, 'draft 1', 'seal 1')
  const { events } = await letter.handle.fetchHistory()
  expect(events!.length).toBeLessThan(40)
})
