// The places of a school: the tree that everybody picks from, the codes on the doors, and the office that enters them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../../records/id.ts'
import type { Client } from './client.ts'
import { startApi, type TestApi } from './server.ts'

let api: TestApi
let admin: Client
let teacher: Client
beforeAll(async () => {
  api = await startApi()
  admin = await api.as('admin')
  teacher = await api.as('teacher')
})
afterAll(() => api.stop())

type Place = { id: string; parent?: string; name: string; kind: string; code?: string; path: string; active: boolean }
const tree = async (client = admin): Promise<Place[]> => (await client.get('/places')).body.items
const at = async (path: string): Promise<Place> => {
  const found = (await tree()).find((place) => place.path === path)
  if (!found) throw new Error(`there is no place ${path}`)
  return found
}
const make = async (body: Record<string, unknown>): Promise<{ id: string; code: string }> => {
  const { status, body: made } = await admin.post('/admin/places', body)
  if (status !== 201) throw new Error(JSON.stringify(made))
  return made
}

const LINES = '主楼/一层/101\n主楼/一层/102\r\n\n 主楼 ／ 二层 / 201 \n主楼/一层/101'

test('lines become places, each once; a preview makes none', async () => {
  const preview = await admin.post('/admin/places/import?preview', { text: LINES })
  expect(preview.body).toEqual({
    items: [
      { path: '主楼', kind: 'building', is: 'new' },
      { path: '主楼 / 一层', kind: 'floor', is: 'new' },
      { path: '主楼 / 一层 / 101', kind: 'room', is: 'new' },
      { path: '主楼 / 一层 / 102', kind: 'room', is: 'new' },
      { path: '主楼 / 二层', kind: 'floor', is: 'new' },
      { path: '主楼 / 二层 / 201', kind: 'room', is: 'new' },
    ],
    problems: [],
  })
  expect(await tree()).toEqual([])
  expect((await admin.post('/admin/places/import', { text: LINES })).body).toEqual({ added: 6, known: 0 })
  const more = { text: `${LINES}\n主楼/二层/202` }
  const items = (await admin.post('/admin/places/import?preview=1', more)).body.items as { is: string }[]
  expect(items.map(({ is }) => is)).toEqual(['known', 'known', 'known', 'known', 'known', 'known', 'new'])
  expect((await admin.post('/admin/places/import', more)).body).toEqual({ added: 1, known: 6 })
  expect((await tree()).map(({ path }) => path)).toEqual([
    '主楼',
    '主楼 / 一层',
    '主楼 / 一层 / 101',
    '主楼 / 一层 / 102',
    '主楼 / 二层',
    '主楼 / 二层 / 201',
    '主楼 / 二层 / 202',
  ])
})

test.each([
  ['主楼//101', 'place-line-empty'],
  ['一/二/三/四/五/六', 'place-line-deep'],
  [`主楼/${'长'.repeat(61)}`, 'place-line-long'],
])('the line %s is told with its number, and nothing is made', async (line, code) => {
  const text = `新楼/一层\n${line}`
  const { body } = await admin.post('/admin/places/import?preview', { text })
  expect(body.problems).toMatchObject([{ code, field: 'text', values: { line: 2 } }])
  expect(body.problems[0].message).toContain('2')
  const refused = await admin.post('/admin/places/import', { text })
  expect([refused.status, refused.body.code]).toEqual([422, code])
  expect((await tree()).filter(({ name }) => name === '新楼')).toEqual([])
})

test('everybody sees the tree, only the office its codes; who has it already is told nothing new', async () => {
  const first = await teacher.get('/places')
  expect(first.body.items).toHaveLength(7)
  expect(JSON.stringify(first.body)).not.toContain('"code"')
  expect((await tree()).every(({ code }) => /^[0-9a-z]{6,20}$/.test(code ?? ''))).toBe(true)
  const etag = first.headers.get('ETag') ?? ''
  const again = await teacher.raw('GET', '/places', undefined, { 'If-None-Match': etag })
  expect([again.status, again.headers.get('ETag')]).toEqual([304, etag])
  await make({ name: '操场', kind: 'spot' })
  expect((await teacher.raw('GET', '/places', undefined, { 'If-None-Match': etag })).status).toBe(200)
})

test('a code leads to its place, and after it was renewed nowhere', async () => {
  const room = await at('主楼 / 一层 / 101')
  const found = await teacher.get(`/places/by-code/${room.code?.toUpperCase()}`)
  expect(found.body).toEqual({ id: room.id, name: '101', path: '主楼 / 一层 / 101', kind: 'room' })
  const renewed = await admin.post(`/admin/places/${room.id}/code`)
  expect(renewed.body.code).not.toBe(room.code)
  const gone = await teacher.get(`/places/by-code/${room.code}`)
  expect([gone.status, gone.body.code]).toEqual([404, 'place-not-found'])
  expect((await teacher.get(`/places/by-code/${renewed.body.code}`)).status).toBe(200)
  expect((await teacher.get('/places/by-code/%00')).status).toBeLessThan(500)
  expect((await teacher.get(`/places/by-code/${'a'.repeat(50)}`)).status).toBe(404)
})

test('places are renamed, moved and retired; what lies in a retired one is not in use either', async () => {
  const [floor, room] = [await at('主楼 / 二层'), await at('主楼 / 二层 / 201')]
  expect((await admin.put(`/admin/places/${room.id}`, { name: '201 音乐室' })).status).toBe(200)
  expect((await at('主楼 / 二层 / 201 音乐室')).id).toBe(room.id)
  const one = await at('主楼 / 一层')
  expect((await admin.put(`/admin/places/${room.id}`, { parent: one.id })).status).toBe(200)
  expect((await at('主楼 / 一层 / 201 音乐室')).parent).toBe(one.id)
  await admin.put(`/admin/places/${room.id}`, { parent: floor.id })
  expect((await admin.put(`/admin/places/${floor.id}`, { active: false })).status).toBe(200)
  const inside = await at('主楼 / 二层 / 202')
  expect(inside.active).toBe(false)
  expect((await teacher.get(`/places/by-code/${inside.code}`)).status).toBe(404)
  const refused = await admin.put(`/admin/places/${inside.id}`, { name: '202b' })
  expect([refused.status, refused.body.code]).toEqual([409, 'place-retired'])
  await admin.put(`/admin/places/${floor.id}`, { active: true })
  expect((await at('主楼 / 二层 / 202')).active).toBe(true)
})

test('no circles, no floors in rooms, no two of a name side by side', async () => {
  const [building, floor, room] = [await at('主楼'), await at('主楼 / 一层'), await at('主楼 / 一层 / 101')]
  const annex = await make({ name: '附楼', kind: 'building', parent: building.id })
  const problem = async (id: string, change: Record<string, unknown>) => {
    const { status, body } = await admin.put(`/admin/places/${id}`, change)
    return [status, body.code, body.field]
  }
  expect(await problem(building.id, { parent: building.id })).toEqual([422, 'place-in-itself', 'parent'])
  expect(await problem(building.id, { parent: annex.id })).toEqual([422, 'place-in-itself', 'parent'])
  expect(await problem(floor.id, { parent: room.id })).toEqual([422, 'place-in-itself', 'parent'])
  expect(await problem(annex.id, { parent: room.id })).toEqual([422, 'place-order', 'kind'])
  expect(await problem(building.id, { kind: 'room' })).toEqual([422, 'place-order', 'kind'])
  expect(await problem(room.id, { name: '102' })).toEqual([422, 'place-taken', 'name'])
  expect(await problem(room.id, { name: 'a/b' })).toEqual([422, 'bad-format', 'name'])
  expect(await problem(room.id, { name: ' ' })).toEqual([422, 'required', 'name'])
  expect(await problem(room.id, { parent: newId() })).toEqual([422, 'unknown-place', 'parent'])
  expect(await problem(room.id, { site: building.id })).toEqual([422, 'unknown-site', 'site'])
  expect(await problem(newId(), { name: 'x' })).toEqual([404, 'not-found', undefined])
  expect((await admin.post('/admin/places', { name: '附楼', parent: building.id })).body.code).toBe('place-taken')
  expect((await admin.put(`/admin/places/${annex.id}`, { parent: null })).status).toBe(200)
  expect((await at('附楼')).parent).toBeUndefined()
})

test('a tree has so many levels and no more', async () => {
  let parent: string | null = null
  for (let level = 1; level <= 10; level++) {
    parent = (await make({ name: `第${level}层`, kind: 'spot', parent })).id
  }
  const eleventh = await admin.post('/admin/places', { name: '第11层', kind: 'spot', parent })
  expect([eleventh.status, eleventh.body.code]).toEqual([422, 'place-deep'])
})

test('a site is known to everything that lies in it', async () => {
  const site = await make({ name: '东校区', kind: 'site' })
  await admin.post('/admin/places/import', { text: '东校区/东楼/一层' })
  const items = (await admin.get('/places')).body.items as (Place & { site?: string })[]
  const inside = items.filter(({ path }) => path.startsWith('东校区'))
  expect(inside.map(({ kind, site: of }) => [kind, of])).toEqual([
    ['site', site.id],
    ['building', site.id],
    ['floor', site.id],
  ])
})

test('each change is told in the log of the office', async () => {
  const { body } = await admin.get('/admin/events?limit=100')
  const told = (body.items as { type: string; sentence: { zh: string; en: string } }[]).filter(({ type }) =>
    type.startsWith('place'),
  )
  const sentences = told.map(({ sentence }) => sentence.zh)
  expect(sentences).toContain('添加了地点“附楼”（楼栋）')
  expect(sentences).toContain('修改了地点“附楼”的所在')
  expect(sentences).toContain('更换了地点“101”的二维码')
  expect(sentences).toContain('导入了 6 个地点')
  expect(told.filter(({ sentence }) => /undefined/.test(sentence.en))).toEqual([])
})

test('only the office enters places, and another school sees nothing of them', async () => {
  const room = await at('主楼 / 一层 / 101')
  for (const [method, path] of [
    ['POST', '/admin/places'],
    ['PUT', `/admin/places/${room.id}`],
    ['POST', '/admin/places/import'],
    ['POST', `/admin/places/${room.id}/code`],
  ] as const) {
    expect((await teacher.send(method, path, { name: 'x', text: 'x' })).body.code).toBe('forbidden')
    expect((await api.stranger().send(method, path, { name: 'x', text: 'x' })).status).toBe(401)
  }
  const others = await api.as('x-admin')
  expect(await tree(others)).toEqual([])
  expect((await others.put(`/admin/places/${room.id}`, { name: 'x' })).status).toBe(404)
  expect((await others.post(`/admin/places/${room.id}/code`)).status).toBe(404)
  expect((await others.get(`/places/by-code/${room.code}`)).status).toBe(404)
  expect((await others.post('/admin/places', { name: 'x', parent: room.id })).body.code).toBe('unknown-place')
})

test('five thousand places are one answer', async () => {
  const others = await api.as('x-admin')
  const rooms = (building: number) => Array.from({ length: 1000 }, (_, no) => `${building}号楼/${no % 10}层/房${no}`)
  for (const building of [1, 2, 3, 4, 5]) {
    expect((await others.post('/admin/places/import', { text: rooms(building).join('\n') })).status).toBe(200)
  }
  const places = await tree(others)
  expect(places).toHaveLength(5 * 1011)
  const shown = new Set<string>()
  for (const { id, parent } of places) {
    expect(parent === undefined || shown.has(parent)).toBe(true)
    shown.add(id)
  }
})
