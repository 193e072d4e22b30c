// The own calendar to subscribe to, as a calendar program reads it: without a session, by its secret address.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../records/id.ts'
import { startApi, type TestApi } from './server.ts'
import { type Story, sent } from './story.ts'

let api: TestApi
let story: Story
let task: string

beforeAll(async () => {
  api = await startApi({ limits: { secretWrong: 8, secretAsked: 12 } })
  story = await sent(api)
  task = await story.open('quotes')
})
afterAll(() => api.stop())

const DAY = 86_400_000

/** What a program makes of an address: asked for as it stands, by nobody. */
async function read(address: string) {
  const { pathname } = new URL(address)
  const response = await fetch(`${api.url}${pathname}`)
  const text = await response.text()
  // Long lines are folded.
  return {
    status: response.status,
    type: response.headers.get('Content-Type'),
    lines: text.replaceAll('\r\n ', '').split('\r\n'),
  }
}

const made = async (who: string) => (await (await api.as(who)).post('/me/calendar')).body.address as string
const event = (lines: readonly string[], uid: string) => {
  const at = lines.indexOf(`UID:${uid}`)
  const begin = lines.lastIndexOf('BEGIN:VEVENT', at)
  return at < 0 ? [] : lines.slice(begin, lines.indexOf('END:VEVENT', begin) + 1)
}
const inUtc = (at: Date) => `${at.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`

test('nobody has an address before making one, and it is told once', async () => {
  const buyer = await api.as('buyer')
  expect((await buyer.get('/me/calendar')).body).toEqual({})
  const answer = await buyer.post('/me/calendar')
  expect(answer.status).toBe(201)
  expect(answer.body.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/calendar\/[\w-]{43}\.ics$/)
  const { body } = await buyer.get('/me/calendar')
  expect(Math.abs(Date.parse(body.made) - Date.now())).toBeLessThan(60_000)
  expect(JSON.stringify(body)).not.toContain('ics')
  const [row] = await api.services.db.readSchool<{ hash: string }>(
    api.ours.id,
    { name: '', text: 'SELECT hash FROM secret_address' },
    [],
  )
  expect(answer.body.address).not.toContain(row!.hash)
})

describe('the calendar', () => {
  test('holds the deadlines of the tasks that wait for the person, in UTC, with an alarm', async () => {
    const { status, type, lines } = await read(await made('buyer'))
    expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(lines[0]).toBe('BEGIN:VCALENDAR')
    const [row] = await api.services.db.readSchool<{ due: Date }>(
      api.ours.id,
      { name: '', text: 'SELECT due_at AS due FROM task WHERE id = $1' },
      [task],
    )
    const deadline = event(lines, `task-${task}@houqin`)
    expect(deadline).toContain(`DTSTART:${inUtc(row!.due)}`)
    expect(deadline).toContain('SUMMARY:到期：粉笔和黑板擦 · 询价比价')
    expect(deadline.join('\n')).toContain(`/tasks/${task}`)
    expect(deadline).toEqual(expect.arrayContaining(['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT1H', 'END:VALARM']))
    expect(lines.join('\n')).toContain(story.number)
  })

  test('speaks the language of the person, and keeps its ids', async () => {
    const buyer = await api.as('buyer')
    const address = await made('buyer')
    await buyer.put('/me/preferences', { language: 'en' })
    const first = event((await read(address)).lines, `task-${task}@houqin`)
    expect(first).toContain('SUMMARY:Due: 粉笔和黑板擦 · Quotes')
    const second = event((await read(address)).lines, `task-${task}@houqin`)
    const unstamped = (lines: string[]) => lines.filter((line) => !line.startsWith('DTSTAMP'))
    expect(unstamped(second)).toEqual(unstamped(first))
    await buyer.put('/me/preferences', { language: 'zh' })
  })

  test('holds the shifts of the person', async () => {
    const { db } = api.services
    const from = new Date(Math.ceil(Date.now() / DAY) * DAY)
    const to = new Date(from.getTime() + DAY / 2)
    const personId = api.ours.people['repairer']!.id
    const shift = { schoolId: api.ours.id, team: 'repair', fromAt: from, toAt: to, createdBy: personId }
    const mine = newId()
    await db.prisma.inSchool(api.ours.id, (tx) =>
      tx.dutyShift.createMany({
        data: [
          { ...shift, id: mine, personId, kind: 'night', note: '带钥匙，查两遍' },
          { ...shift, id: newId(), personId: api.ours.people['keeper']!.id, kind: 'day' },
        ],
      }),
    )
    const { lines } = await read(await made('repairer'))
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
    const duty = event(lines, `duty-${mine}@houqin`)
    expect(duty).toContain(`DTSTART:${inUtc(from)}`)
    expect(duty).toContain(`DTEND:${inUtc(to)}`)
    expect(duty).toContain('SUMMARY:值班：维修 · 夜班')
    expect(duty).toContain('DESCRIPTION:带钥匙，查两遍')
  })

  test('of somebody without tasks or duty is an empty calendar', async () => {
    const { status, lines } = await read(await made('cleaner'))
    expect(status).toBe(200)
    expect(lines).not.toContain('BEGIN:VEVENT')
    expect(lines.at(-1) || lines.at(-2)).toBe('END:VCALENDAR')
  })
})

describe('an address', () => {
  test('is of no use any more when another one is made, or when it is taken back', async () => {
    const [old, present] = [await made('keeper'), await made('keeper')]
    expect((await read(old)).status).toBe(404)
    expect((await read(present)).status).toBe(200)
    const keeper = await api.as('keeper')
    expect((await keeper.send('DELETE', '/me/calendar')).status).toBe(204)
    expect((await keeper.send('DELETE', '/me/calendar')).status).toBe(204)
    expect((await read(present)).status).toBe(404)
    expect((await keeper.get('/me/calendar')).body).toEqual({})
  })

  test('of somebody who has left is nobody’s', async () => {
    const address = await made('head')
    const admin = await api.as('admin')
    await admin.put(`/admin/people/${api.ours.people['head']!.id}`, { active: false })
    expect((await read(address)).status).toBe(404)
    await admin.put(`/admin/people/${api.ours.people['head']!.id}`, { active: true })
    expect((await read(address)).status).toBe(200)
  })

  test('may be asked for only so often, each for itself', async () => {
    const [busy, calm] = [await made('principal'), await made('vice-principal')]
    const answers = []
    for (let times = 0; times < 14; times++) answers.push((await read(busy)).status)
    expect(answers.slice(0, 12)).toEqual(Array(12).fill(200))
    expect(answers.slice(12)).toEqual([429, 429])
    expect((await read(calm)).status).toBe(200)
  })

  test('is not guessed: who tries is stopped', async () => {
    const answers = []
    for (let times = 0; times < 12; times++) {
      answers.push((await read(`${api.url}/api/calendar/${String(times).padStart(43, 'x')}.ics`)).status)
    }
    expect(answers).toContain(404)
    expect(answers.at(-1)).toBe(429)
  })
})

test.each(['', 'x', '%00', '..%2f', `${'y'.repeat(300)}`, "' OR 1=1"])('%j is no secret', async (secret) => {
  const answer = await fetch(`${api.url}/api/calendar/${secret}.ics`)
  expect([404, 429]).toContain(answer.status)
})
