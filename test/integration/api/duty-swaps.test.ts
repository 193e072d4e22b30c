// Shifts that change hands with consent, and what one shift leaves to the next.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { clock, DutyKit, day, NOW, refusal } from './duty-kit.ts'
import { startApi, type TestApi } from './server.ts'

let api: TestApi
let kit: DutyKit
let now = NOW
beforeAll(async () => {
  api = await startApi({ now: () => now })
  kit = new DutyKit(api)
})
beforeEach(() => {
  now = NOW
})
afterAll(() => api.stop())

const night = (days: number) => [clock(days, '22:00'), clock(days + 1, '06:00')] as const
const asks = (who: string, shift: string, to: string, more: object = {}) =>
  kit.post(who, '/duty/swaps', { shift, to: kit.idOf(to), ...more })
const answers = (who: string, swap: string, answer: string) => kit.post(who, `/duty/swaps/${swap}/${answer}`)
async function holderOf(id: string): Promise<string | undefined> {
  return (await kit.roster('gate')).find((shift) => shift.id === id)?.person.name
}

test('a shift goes over when the other one has agreed, and not before', async () => {
  const id = await kit.shift('keeper', ...night(1))
  const asked = await asks('keeper', id, 'cleaner', { reason: '孩子发烧' })
  expect(asked.status).toBe(201)
  expect(asked.body).toMatchObject({ state: 'asked', reason: '孩子发烧', shift: { id, mine: true }, may: ['withdraw'] })
  expect(await holderOf(id)).toBe(kit.nameOf('keeper'))
  const [theirs] = (await (await api.as('cleaner')).get('/duty/swaps')).body.items
  expect(theirs).toMatchObject({ id: asked.body.id, may: ['agree', 'refuse'], from: { name: kit.nameOf('keeper') } })
  const agreed = await answers('cleaner', asked.body.id, 'agree')
  expect(agreed.body).toMatchObject({ state: 'agreed', decidedAt: new Date(NOW).toISOString(), may: [] })
  expect(await holderOf(id)).toBe(kit.nameOf('cleaner'))
  const [entry] = (await (await api.as('admin')).get('/admin/events?limit=1')).body.items
  expect(entry).toMatchObject({ type: 'duty-swapped', by: { name: kit.nameOf('cleaner') } })
  expect(entry.sentence.zh).toContain(`${kit.nameOf('keeper')} ${day(1)} 22:00 – ${day(2)} 06:00`)
})

test('the other one is told in the application: of the question, of the answer, of its withdrawal', async () => {
  const told = async (who: string) =>
    (await (await api.as(who)).get('/notices?limit=3')).body.items as {
      kind: string
      request?: object
      text: { zh: string }
      subject: { zh: string }
    }[]
  const id = await kit.shift('accountant', ...night(26))
  const first = await asks('accountant', id, 'head', { reason: '出差' })
  expect((await told('head'))[0]).toMatchObject({
    kind: 'turn',
    subject: { zh: '请您处理：换班' },
    text: {
      zh: `${kit.nameOf('accountant')} 请您接班：“门卫” ${kit.nameOf('accountant')} ${day(26)} 22:00 – ${day(27)} 06:00：出差`,
    },
  })
  expect((await told('head'))[0]?.request).toBeUndefined()
  expect(await told('accountant')).toEqual([])
  await answers('accountant', first.body.id, 'withdraw')
  expect((await told('head'))[0]).toMatchObject({ kind: 'withdrawn' })
  const second = await asks('accountant', id, 'head')
  await answers('head', second.body.id, 'refuse')
  expect((await told('accountant'))[0]).toMatchObject({
    kind: 'told',
    text: { zh: expect.stringContaining('不同意换班') },
  })
  const third = await asks('accountant', id, 'head')
  await answers('head', third.body.id, 'agree')
  expect((await told('accountant'))[0]).toMatchObject({
    kind: 'told',
    text: { zh: expect.stringContaining('同意换班') },
  })
  // What somebody does not want to be told is not written.
  const quiet = await (await api.as('buyer')).put('/me/preferences', { telling: { kinds: { turn: [] } } })
  expect(quiet.status).toBeLessThan(300)
  await asks('head', id, 'buyer')
  expect(await told('buyer')).toEqual([])
})

test('two shifts are exchanged together', async () => {
  const [mine, yours] = [await kit.shift('buyer', ...night(3)), await kit.shift('accountant', ...night(4))]
  const asked = await asks('buyer', mine, 'accountant', { against: yours })
  expect(asked.body.against).toMatchObject({ id: yours, person: { name: kit.nameOf('accountant') } })
  await answers('accountant', asked.body.id, 'agree')
  expect([await holderOf(mine), await holderOf(yours)]).toEqual([kit.nameOf('accountant'), kit.nameOf('buyer')])
})

test('nothing changes hands when one of the two is not free by then', async () => {
  const [mine, yours] = [await kit.shift('buyer', ...night(6)), await kit.shift('accountant', ...night(7))]
  const asked = await asks('buyer', mine, 'accountant', { against: yours })
  const meanwhile = await kit.shift('buyer', clock(7, '20:00'), clock(7, '23:00'), { team: 'leader' })
  expect(refusal(await answers('accountant', asked.body.id, 'agree'))).toEqual([422, 'shift-overlaps', 'against'])
  expect([await holderOf(mine), await holderOf(yours)]).toEqual([kit.nameOf('buyer'), kit.nameOf('accountant')])
  await (await api.as('admin')).send('DELETE', `/admin/duty/shifts/${meanwhile}`)
  expect((await answers('accountant', asked.body.id, 'agree')).status).toBe(200)
  expect([await holderOf(mine), await holderOf(yours)]).toEqual([kit.nameOf('accountant'), kit.nameOf('buyer')])
})

test('each answer is for one of the two, and for nobody else; once', async () => {
  const id = await kit.shift('head', ...night(9))
  const { body } = await asks('head', id, 'teacher')
  expect(refusal(await asks('head', id, 'cleaner'))).toEqual([409, 'swap-asked', 'shift'])
  expect((await answers('cleaner', body.id, 'agree')).status).toBe(404)
  expect((await answers('x-teacher', body.id, 'agree')).status).toBe(404)
  expect((await answers('admin', body.id, 'agree')).status).toBe(404)
  expect(refusal(await answers('head', body.id, 'agree'))).toEqual([403, 'not-allowed', undefined])
  expect(refusal(await answers('teacher', body.id, 'withdraw'))).toEqual([403, 'not-allowed', undefined])
  expect((await answers('head', body.id, 'withdraw')).body.state).toBe('taken-back')
  for (const answer of ['agree', 'refuse']) {
    expect(refusal(await answers('teacher', body.id, answer))).toEqual([409, 'swap-decided', undefined])
  }
  const again = await asks('head', id, 'teacher')
  expect((await answers('teacher', again.body.id, 'refuse')).body.state).toBe('refused')
  expect(refusal(await answers('teacher', again.body.id, 'agree'))).toEqual([409, 'swap-decided', undefined])
  expect(await holderOf(id)).toBe(kit.nameOf('head'))
})

test('everybody sees their own swaps, the administrator all of them', async () => {
  const items = async (who: string) => (await (await api.as(who)).get('/duty/swaps')).body.items as { state: string }[]
  expect((await items('head')).map(({ state }) => state).slice(0, 2)).toEqual(['refused', 'taken-back'])
  expect(await items('vice-principal')).toEqual([])
  expect(await items('x-admin')).toEqual([])
  expect((await items('admin')).length).toBeGreaterThan((await items('head')).length)
})

test('what does not go is told with its field', async () => {
  const mine = await kit.shift('class-teacher', ...night(11))
  const others = await kit.shift('principal', ...night(11))
  const elsewhere = await kit.shift('vice-principal', ...night(12), { team: 'leader' })
  const over = await kit.shift('class-teacher', clock(0, '08:00'), clock(0, '09:30'))
  expect(refusal(await asks('class-teacher', others, 'head'))).toEqual([403, 'not-your-shift', 'shift'])
  expect(refusal(await asks('class-teacher', kit.idOf('head'), 'head'))).toEqual([422, 'unknown-shift', 'shift'])
  expect(refusal(await asks('class-teacher', mine, 'class-teacher'))).toEqual([422, 'swap-self', 'to'])
  expect(refusal(await asks('class-teacher', mine, 'nobody'))).toEqual([422, 'bad-format', 'to'])
  const stranger = await kit.post('class-teacher', '/duty/swaps', { shift: mine, to: api.theirs.people['head']?.id })
  expect(refusal(stranger)).toEqual([422, 'unknown-person', 'to'])
  expect(refusal(await asks('class-teacher', mine, 'principal'))).toEqual([422, 'shift-overlaps', 'to'])
  expect(refusal(await asks('class-teacher', mine, 'head', { against: others }))).toEqual([
    422,
    'unknown-shift',
    'against',
  ])
  expect(refusal(await asks('class-teacher', mine, 'vice-principal', { against: elsewhere }))).toEqual([
    422,
    'swap-other-team',
    'against',
  ])
  now = Date.parse(clock(0, '09:31'))
  expect(refusal(await asks('class-teacher', over, 'head'))).toEqual([409, 'shift-ended', 'shift'])
})

test('of a shift that has begun the other one takes what is left', async () => {
  const id = await kit.shift('repairer', ...night(14))
  const asked = await asks('repairer', id, 'cleaner')
  now = Date.parse(clock(15, '01:00'))
  expect((await answers('cleaner', asked.body.id, 'agree')).status).toBe(200)
  const parts = (await kit.roster('gate', day(14), day(15))).map(({ person, from, to }) => [person.name, from, to])
  expect(parts).toEqual([
    [kit.nameOf('repairer'), clock(14, '22:00'), clock(15, '01:00')],
    [kit.nameOf('cleaner'), clock(15, '01:00'), clock(15, '06:00')],
  ])
})

test('a swap of a shift that is over, or gone, comes to nothing', async () => {
  const [late, gone] = [
    await kit.shift('logistics-head', ...night(17)),
    await kit.shift('logistics-head', ...night(18)),
  ]
  const [first, second] = [await asks('logistics-head', late, 'head'), await asks('logistics-head', gone, 'head')]
  await (await api.as('admin')).send('DELETE', `/admin/duty/shifts/${gone}`)
  expect(refusal(await answers('head', second.body.id, 'agree'))).toEqual([409, 'swap-decided', undefined])
  const [left] = (await (await api.as('head')).get('/duty/swaps')).body.items
  expect(left).toMatchObject({ state: 'taken-back' })
  expect(left.shift).toBeUndefined()
  now = Date.parse(clock(18, '06:00'))
  expect(refusal(await answers('head', first.body.id, 'agree'))).toEqual([409, 'shift-ended', undefined])
  const swaps = (await (await api.as('head')).get('/duty/swaps')).body.items as { id: string; may: string[] }[]
  expect(swaps.find(({ id }) => id === first.body.id)?.may).toEqual([])
})

test('a hand-over is written by who had the shift and read by the next', async () => {
  const [mine, next] = [
    await kit.shift('keeper', ...night(20)),
    await kit.shift('buyer', clock(21, '06:00'), clock(21, '14:00')),
  ]
  const path = `/duty/shifts/${mine}/hand-over`
  expect(refusal(await kit.post('keeper', path, { text: '早了' }))).toEqual([409, 'shift-ahead', undefined])
  now = Date.parse(clock(21, '05:30'))
  expect(refusal(await kit.post('buyer', path, { text: '不是我的' }))).toEqual([403, 'not-your-shift', undefined])
  expect(refusal(await kit.post('keeper', path, { text: ' ' }))).toEqual([422, 'required', 'text'])
  await kit.post('keeper', path, { text: '东门锁坏了' })
  const written = await kit.post('keeper', path, { text: '东门锁坏了，已报修' })
  expect(written.body).toMatchObject({
    by: { name: kit.nameOf('keeper') },
    shift: { id: mine },
    text: '东门锁坏了，已报修',
  })
  const waiting = async (who: string, query = '') =>
    (await (await api.as(who)).get(`/duty/hand-over${query}`)).body.note
  expect((await waiting('buyer'))?.id).toBe(written.body.id)
  expect((await waiting('buyer', '?team=gate'))?.id).toBe(written.body.id)
  expect(await waiting('buyer', '?team=patrol')).toBeNull()
  expect(await waiting('keeper')).toBeNull()
  expect(await waiting('teacher')).toBeNull()
  const read = `/duty/hand-over/${written.body.id}/read`
  expect(refusal(await kit.post('teacher', read))).toEqual([403, 'not-on-duty', undefined])
  expect(refusal(await kit.post('keeper', read))).toEqual([403, 'not-on-duty', undefined])
  expect((await kit.post('x-buyer', read)).status).toBe(404)
  expect((await kit.post('buyer', read)).body).toMatchObject({ readBy: { name: kit.nameOf('buyer') } })
  expect((await kit.post('teacher', read)).body).toMatchObject({ readBy: { name: kit.nameOf('buyer') } })
  expect((await waiting('buyer'))?.text).toBe('东门锁坏了')
  expect((await kit.roster('gate', day(21), day(21))).some(({ id }) => id === next)).toBe(true)
})
