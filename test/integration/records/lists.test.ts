// The boxes of a person and the lists of requests: who sees what, in which order, and what a cursor promises.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Refusal } from '../../../domain/desk/refusal.ts'
import { act } from '../../../records/act.ts'
import type { Page } from '../../../records/cursor.ts'
import { type Box, type BoxQuery, listTasks, type TaskItem } from '../../../records/inbox.ts'
import type { RequestFilter } from '../../../records/request-filter.ts'
import { totalsOf } from '../../../records/request-totals.ts'
import { listRequests, type RequestQuery } from '../../../records/requests.ts'
import { type TestDatabase, testDatabase } from '../../harness/postgres.ts'
import { DAY, MINUTE, openSchool, quotesForm, type School } from '../../harness/purchase-kit.ts'
import { type SentRequest, sendRequest } from './sent-requests.ts'

let database: TestDatabase
let school: School
const sent: SentRequest[] = []

beforeAll(async () => {
  database = await testDatabase()
  school = await openSchool(database.url)
  for (let n = 1; n <= 7; n++) sent.push(await sendRequest(school, { title: `第${n}批粉笔` }))
})
afterAll(async () => {
  await school.db.close()
  await database.drop()
})

/** All pages, with something happening after each. */
async function allPages<Item>(
  read: (cursor: string | undefined) => Promise<Page<Item> | Refusal>,
  between: () => Promise<unknown> = () => Promise.resolve(),
): Promise<Item[]> {
  const items: Item[] = []
  let cursor: string | undefined
  do {
    const page = await read(cursor)
    if (!page.ok) throw new Error(page.code)
    items.push(...page.items)
    cursor = page.next
    await between()
  } while (cursor !== undefined)
  return items
}

const box = (who: string, name: Box, between?: () => Promise<unknown>) =>
  allPages(
    (cursor) => listTasks(school.db, school.actor(who), { box: name, limit: 2, ...(cursor ? { cursor } : {}) }),
    between,
  )

async function numbers(who: string, query: Partial<RequestQuery> = {}): Promise<string[]> {
  const all = await allPages((cursor) =>
    listRequests(school.db, school.actor(who), { limit: 3, ...query, ...(cursor ? { cursor } : {}) }),
  )
  return all.map(({ number }) => number)
}

describe('the boxes', () => {
  test('what waits, the longest first; a task that comes while somebody reads is at the end, none is lost or doubled', async () => {
    let more = 0
    const items = await box('buyer', 'todo', async () => {
      if (++more <= 2) sent.push(await sendRequest(school, { title: `又一批 ${more}` }))
    })
    expect(items.map(({ id }) => id)).toEqual(sent.map(({ taskId }) => taskId))
    expect(items[0]).toMatchObject({
      key: 'quotes',
      round: 1,
      kind: 'work',
      state: 'open',
      since: new Date(sent[0]!.at).toISOString(),
      request: { number: 'CG-2026-0001', title: '第1批粉笔', status: 'open', requester: { name: '林晓禾' } },
    })
    expect((items[0] as TaskItem).dueAt).toMatch(/Z$/)
    expect((items[0] as TaskItem).title.zh).not.toBe('')
    expect((items[0] as TaskItem).group.key).not.toBe('')
  })

  test('what is done leaves the first box and stands in the other, the latest first', async () => {
    const [first, second] = sent as [SentRequest, SentRequest]
    for (const [n, { taskId, at }] of [first, second].entries()) {
      const form = await quotesForm(school)
      const done = await act(
        school.db,
        school.actor('buyer'),
        taskId,
        { act: 'complete', form },
        undefined,
        at + n + MINUTE,
      )
      expect(done).toMatchObject({ ok: true })
    }
    expect((await box('buyer', 'todo')).map(({ id }) => id)).toEqual(sent.slice(2).map(({ taskId }) => taskId))
    const done = (await box('buyer', 'done')) as TaskItem[]
    expect(done.map(({ id }) => id)).toEqual([second.taskId, first.taskId])
    expect(done[0]).toMatchObject({ state: 'closed', verdict: 'complete', outcome: { kind: 'done' } })
  })

  test('what waits, in the order in which it is due; what has no deadline comes last', async () => {
    const waiting = sent.slice(2).map(({ taskId }) => taskId)
    const owner = new pg.Client(database.url)
    await owner.connect()
    await owner.query('UPDATE task SET due_at = opened_at - due_at + opened_at WHERE id = ANY($1)', [waiting])
    await owner.query('UPDATE task SET due_at = NULL WHERE id = $1', [waiting[1]])
    const { rows } = await owner.query<{ id: string }>(
      'SELECT id FROM task WHERE id = ANY($1) ORDER BY due_at NULLS LAST, id',
      [waiting],
    )
    await owner.end()
    const items = await allPages((cursor) => {
      const query = { box: 'todo', order: 'due', limit: 2, ...(cursor ? { cursor } : {}) } as const
      return listTasks(school.db, school.actor('buyer'), query)
    })
    expect(items.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
    expect(items.at(-1)?.id).toBe(waiting[1])
    expect(items.slice(0, 2).every((item) => 'due' in item && item.due)).toBe(true)
  })

  test('what somebody has sent, the latest first; nothing is copied yet', async () => {
    const started = await box('teacher', 'started')
    expect(started.map(({ request }) => request.number)).toEqual(sent.map(({ number }) => number).toReversed())
    expect(await box('buyer', 'started')).toEqual([])
    expect(await box('teacher', 'copied')).toEqual([])
  })

  test.each(['', 'x', 'AAAA', Buffer.from('2026-03-12T01:00:00.000Z x').toString('base64url'), 'A'.repeat(5000)])(
    'a cursor that no list has given out is refused: %j',
    async (cursor) => {
      const refused = { ok: false, code: 'bad-cursor', field: 'cursor' }
      for (const name of ['todo', 'done', 'started'] as const) {
        const page = await listTasks(school.db, school.actor('buyer'), { box: name, limit: 2, cursor })
        expect(page).toEqual(refused)
      }
      expect(await listRequests(school.db, school.actor('buyer'), { limit: 2, cursor })).toEqual(refused)
    },
  )
})

describe('requests', () => {
  test('are seen by who sent them, had a seat, heads the department or reads the process, and by nobody else', async () => {
    const all = sent.map(({ number }) => number).toReversed()
    const seen = async (...people: string[]) =>
      Object.fromEntries(await Promise.all(people.map(async (who) => [who, await numbers(who)])))
    const see = ['teacher', 'head', 'buyer', 'principal', 'accountant']
    expect(await seen(...see)).toEqual(Object.fromEntries(see.map((who) => [who, all])))
    expect(await seen('class-teacher', 'cleaner', 'admin')).toEqual({ 'class-teacher': [], cleaner: [], admin: [] })
  })

  test('are found by what is asked for', async () => {
    const own = await sendRequest(school, { title: '100%_棉抹布' }, 'class-teacher')
    expect(await numbers('class-teacher')).toEqual([own.number])
    expect(await numbers('principal', { q: '棉抹' })).toEqual([own.number])
    expect(await numbers('principal', { q: '0%_' })).toEqual([own.number])
    expect(await numbers('principal', { q: '_' })).toEqual([own.number])
    expect(await numbers('principal', { q: '沈若溪' })).toEqual([own.number])
    expect(await numbers('principal', { q: 'cg-2026-0003' })).toEqual(['CG-2026-0003'])
    expect(await numbers('principal', { mine: true })).toEqual([])
    expect(await numbers('principal', { process: 'purchase', status: 'open' })).toHaveLength(10)
    expect(await numbers('principal', { process: 'nothing' })).toEqual([])
    expect(await numbers('principal', { status: 'closed' })).toEqual([])
    const [from, to] = [sent[2]!.at, sent[4]!.at].map((at) => new Date(at).toISOString()) as [string, string]
    expect(await numbers('principal', { from, to })).toEqual([sent[3]!.number, sent[2]!.number])
  })
})

describe('filters', () => {
  const totals = (who: string, filter: RequestFilter = {}, now?: number) =>
    totalsOf(school.db, school.actor(who), filter, now)

  test('by department, requester, stage, mark, sum and lateness; all of them together, and in numbers', async () => {
    const { departments } = school.made
    const late = await sendRequest(school, { title: '急用', emergency: true }, 'keeper')
    const large = { lines: [{ item: '投影仪', quantity: 10, unit: '台', estimatedPriceFen: 500_000 }] }
    const costly = await sendRequest(school, { title: '投影仪', ...large }, 'keeper')
    const logistics = { department: departments['总务处']! }
    const all = await numbers('principal', logistics)
    expect(all).toEqual([costly.number, late.number])
    expect(await numbers('principal', { requester: school.actor('keeper').personId })).toEqual(all)
    expect(await numbers('principal', { requester: school.actor('principal').personId })).toEqual([])
    expect(await numbers('principal', { mark: 'emergency' })).toEqual([late.number])
    expect(await numbers('principal', { mark: 'none' })).toEqual([])
    expect(await numbers('principal', { ...logistics, stage: 'quotes' })).toEqual(all)
    expect(await numbers('principal', { ...logistics, stage: 'archive' })).toEqual([])
    expect(await numbers('principal', { minFen: 5_000_000 })).toEqual([costly.number])
    expect(await numbers('principal', { ...logistics, maxFen: 4_999_999 })).toEqual([late.number])
    expect(await numbers('principal', { ...logistics, minFen: 36_000, maxFen: 36_000, mark: 'emergency' })).toEqual([
      late.number,
    ])
    // Deadlines of March are long over by now; on the day itself nothing was late.
    expect(await numbers('principal', { ...logistics, overdue: true })).toEqual(all)
    expect(await numbers('principal', { ...logistics, overdue: true, status: 'closed' })).toEqual([])
    expect((await totals('principal', { ...logistics, overdue: true }, costly.at)).count).toBe(0)
    expect(await totals('principal', logistics)).toEqual({
      count: 2,
      sumFen: 5_036_000,
      byStatus: { open: 2, closed: 0, rejected: 0, withdrawn: 0, void: 0 },
      overdue: 2,
    })
  })

  test.each(['teacher', 'head', 'buyer', 'principal', 'keeper', 'cleaner', 'class-teacher'])(
    'the numbers are those of the list: %s',
    async (who) => {
      for (const filter of [{}, { status: 'open' }, { mine: true }, { q: '粉笔' }, { overdue: true }] as const) {
        expect([filter, (await totals(who, filter)).count]).toEqual([filter, (await numbers(who, filter)).length])
      }
    },
  )
})

describe('a box', () => {
  const asked = (who: string, query: Partial<BoxQuery>) =>
    listTasks(school.db, school.actor(who), { box: 'todo', limit: 3, ...query })

  test('says how many there are in all, also of what is searched for', async () => {
    const whole = await allPages((cursor) => asked('buyer', cursor ? { cursor } : {}))
    expect(await asked('buyer', {})).toMatchObject({ total: whole.length })
    expect(await asked('buyer', { limit: 100 })).toMatchObject({ total: whole.length })
    expect(await asked('buyer', { q: '粉笔' })).toMatchObject({ total: 5 })
    expect(await asked('buyer', { q: '粉笔', limit: 2 })).toMatchObject({ total: 5 })
    expect(await asked('buyer', { process: 'none' })).toMatchObject({ total: 0, items: [] })
    expect(await asked('buyer', { box: 'done' })).toMatchObject({ total: 2 })
    expect(await asked('buyer', { box: 'done', q: '第1批', limit: 1 })).toMatchObject({ total: 1 })
    expect(await asked('teacher', { box: 'started', limit: 2 })).toMatchObject({ total: 9 })
    expect(await asked('teacher', { box: 'started', process: 'purchase', q: '又一批' })).toMatchObject({ total: 2 })
    expect(await asked('teacher', { box: 'copied' })).toMatchObject({ total: 0 })
  })

  test('says how much working time is left', async () => {
    const { taskId, at } = await sendRequest(school, { title: '清点' })
    const dueOf = async (now: number) => {
      const page = await listTasks(school.db, school.actor('buyer'), { box: 'todo', limit: 100 }, now)
      const item = page.ok && page.items.find(({ id }) => id === taskId)
      return item && 'due' in item ? item.due : undefined
    }
    const due = await dueOf(at)
    expect(due?.workingMinutes).toBeGreaterThan(2 * 6 * 60)
    expect((await dueOf(at + 30 * MINUTE))?.workingMinutes).toBe((due?.workingMinutes ?? 0) - 30)
    expect((await dueOf(Date.parse(due?.at ?? '') + 1))?.workingMinutes).toBe(0)
    expect((await dueOf(at + 60 * DAY))?.workingMinutes).toBeLessThan(0)
  })
})
