// What the pictures show of repairs: one in each state, a place with its code, and what visitors have reported there.

import { readFile } from 'node:fs/promises'
import { DEMO_PASSWORD } from '../../prisma/seed/school.ts'
import { Person } from '../demo/client.ts'
import { dayFromNow } from '../demo/days.ts'

export type Repairs = {
  /** The code on the door of the room. */
  readonly door: string
  /** A room in which something is reported already. */
  readonly room: string
  readonly toDispatch: string
  readonly toRepair: string
  readonly paused: string
  readonly underWay: string
  readonly toCheck: string
}

type Room = { readonly id: string; readonly code: string; readonly kind: string }
type People = Readonly<Record<'teacher' | 'repairer' | 'logistics-head', Person>>

export async function fillRepairs(api: string): Promise<Repairs> {
  const people = await signIn(api)
  const admin = await Person.signIn(api, 'admin', DEMO_PASSWORD)
  const { items } = await admin.get<{ items: Room[] }>('/places')
  const [room, other, third] = items.filter(({ kind }) => kind === 'room')
  if (!room || !other || !third) throw new Error('the demo school has too few rooms')
  await visitorsReport(api, room.code)
  return {
    door: room.code,
    room: room.id,
    toDispatch: await report(people, room, 'water', '水龙头关不上，一直滴水'),
    toRepair: await toRepair(people, other, 'network', '教师机上不了网'),
    paused: await toPause(people, other, 'electricity', '后排灯管闪烁'),
    underWay: await toAccept(people, third, 'electricity', '讲台插座没有电'),
    toCheck: await toCheck(people, third, 'water', '洗手池下水慢'),
  }
}

async function signIn(api: string): Promise<People> {
  const names = ['teacher', 'repairer', 'logistics-head'] as const
  const people = await Promise.all(names.map((name) => Person.signIn(api, name, DEMO_PASSWORD)))
  return Object.fromEntries(people.map((person) => [person.username, person])) as People
}

async function visitorsReport(api: string, code: string): Promise<void> {
  for (const text of ['走廊的窗户关不严，下雨会进水', '消防栓的门掉了']) {
    const form = new FormData()
    form.append('category', 'other')
    form.append('text', text)
    form.append('contact', '家长 139 0000 0000')
    const answer = await fetch(`${api}/api/visit/${code}`, { method: 'POST', body: form })
    if (!answer.ok) throw new Error(`a visitor cannot report anything (${answer.status})`)
  }
}

async function report({ teacher }: People, { id }: Room, category: string, text: string): Promise<string> {
  const form = { place: id, category, text }
  return (await teacher.post<{ id: string }>('/requests', { process: 'repair', form })).id
}

/** Dispatched to the repairer by name, whoever may be on duty. */
async function toRepair(people: People, room: Room, category: string, text: string): Promise<string> {
  const id = await report(people, room, category, text)
  const dispatcher = people['logistics-head']
  const task = await dispatcher.task(id, 'sizing')
  const { person } = await people.repairer.get<{ person: { id: string } }>('/me')
  await dispatcher.post(`/tasks/${task.id}/acts`, { act: 'complete', form: { size: 'small', doer: person.id } })
  await people.repairer.task(id, 'work')
  return id
}

async function toAccept(people: People, room: Room, category: string, text: string): Promise<string> {
  const id = await toRepair(people, room, category, text)
  const task = await people.repairer.task(id, 'work')
  await people.repairer.post(`/tasks/${task.id}/progress`, { kind: 'started' })
  return id
}

async function toPause(people: People, room: Room, category: string, text: string): Promise<string> {
  const id = await toAccept(people, room, category, text)
  const task = await people.repairer.task(id, 'work')
  const pause = { reason: 'part', until: dayFromNow(4), contact: '五金店 王师傅 138 0000 0000' }
  await people.repairer.post(`/tasks/${task.id}/progress`, { kind: 'paused', ...pause })
  return id
}

async function toCheck(people: People, room: Room, category: string, text: string): Promise<string> {
  const id = await toAccept(people, room, category, text)
  const { repairer, teacher } = people
  const task = await repairer.task(id, 'work')
  const picture = await readFile(new URL('../../web/public/icon-192.png', import.meta.url))
  const photo = await repairer.upload('修好了.png', new Uint8Array(picture), 'image/png')
  const materials = [{ item: '弯管', quantity: 1, unit: '根', costFen: 1800 }]
  const form = { result: 'repaired', what: '拆洗存水弯，换了密封圈。', files: [photo], cause: 'natural', materials }
  await repairer.post(`/tasks/${task.id}/acts`, { act: 'complete', form })
  await teacher.task(id, 'check')
  return id
}
