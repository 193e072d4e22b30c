// The description of the api: complete, readable by itself, and true of what is answered.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApiPath } from '../../../api/openapi/document.ts'
import { ROUTES } from '../../../api/routes/index.ts'
import { startApi, type TestApi } from './server.ts'
import { playThrough, requestForm, type Story, sent, uploaded } from './story.ts'

type Schema = Record<string, unknown>
type Operation = {
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>
  parameters: { name: string; in: string }[]
}
type Document = { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema> } }

let api: TestApi
let story: Story
let file: string
let document: Document
beforeAll(async () => {
  api = await startApi()
  story = await sent(api)
  await playThrough(api, story)
  file = await uploaded(api)
  document = (await api.stranger().get('/openapi.json')).body as Document
})
afterAll(() => api.stop())

test('every route is described, and nothing else', () => {
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  )
  expect(described.toSorted()).toEqual(ROUTES.map((route) => `${route.method} ${openApiPath(route)}`).toSorted())
})

test('every reference leads somewhere, and every operation has a name of its own', () => {
  const text = JSON.stringify(document)
  const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference ?? '')
  expect(references.length).toBeGreaterThan(20)
  for (const reference of references) {
    expect(reference).toMatch(/^#\/components\/schemas\//)
    expect(document.components.schemas).toHaveProperty([reference.split('/').at(-1) ?? ''])
  }
  const names = [...text.matchAll(/"operationId":"([^"]+)"/g)].map(([, name]) => name)
  expect(new Set(names).size).toBe(ROUTES.length)
})

test('every parameter of a path is described', () => {
  for (const [path, methods] of Object.entries(document.paths)) {
    const expected = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    for (const { parameters } of Object.values(methods)) {
      expect(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(expected)
    }
  }
})

test('what is answered is what is described', async () => {
  const teacher = await api.as('teacher')
  const { body: request } = await teacher.get(`/requests/${story.requestId}`)
  const { body: door } = await (await api.as('admin')).post('/admin/places', { name: '门厅', kind: 'room' })
  const { body: subscription } = await teacher.post('/me/calendar')
  const paths: Record<string, string> = {
    '/calendar/:secret.ics': new URL(subscription.address).pathname.replace(/^\/api/, ''),
    '/places/by-code/:code': `/places/by-code/${door.code}`,
    '/visit/:code': `/visit/${door.code}`,
    '/requests/:id': `/requests/${story.requestId}`,
    '/requests/:id/trail': `/requests/${story.requestId}/trail`,
    '/requests/:id/proof': `/requests/${story.requestId}/proof`,
    '/tasks/:id': `/tasks/${request.tasks[0].id}`,
    '/processes/:key': '/processes/purchase',
    '/problems/:code': '/problems/not-found',
    '/worktime': '/worktime?from=2026-09-20&to=2026-10-10',
    '/duty': '/duty?from=2026-09-20&to=2026-10-10',
    '/admin/policies/:process': '/admin/policies/purchase',
    '/admin/policies/:process/versions/:version': '/admin/policies/purchase/versions/0',
    '/admin/calendar': '/admin/calendar?year=2026',
  }
  const read = ROUTES.filter(
    ({ method, path, answers }) => method === 'get' && path !== '/events' && answers[200]?.schema,
  )
  const people: Record<string, string> = {
    '/overview': 'principal',
    '/overview/places': 'principal',
    '/visitor-reports': 'logistics-head',
  }
  for (const { path, answers, role = people[path] ?? 'teacher' } of read) {
    const { status, body } = await (await api.as(role)).get(paths[path] ?? path)
    expect([path, status]).toEqual([path, 200])
    const checked = answers[200]?.schema?.safeParse(body)
    expect([path, checked?.error?.issues]).toEqual([path, undefined])
  }
  for (const box of ['todo', 'done', 'started', 'copied']) {
    const { body } = await (await api.as('buyer')).get(`/tasks?box=${box}`)
    const schema = ROUTES.find(({ path, method }) => path === '/tasks' && method === 'get')?.answers[200]?.schema
    expect(schema?.safeParse(body).error?.issues).toBeUndefined()
  }
})

test('what is answered to a POST is what is described', async () => {
  const teacher = await api.as('teacher')
  const other = await sent(api)
  const task = await other.open('quotes')
  const form = requestForm()
  const asked: [string, string, string, unknown, number][] = [
    ['post', '/requests', '/requests', { process: 'purchase', form }, 201],
    ['post', '/processes/:key/preview', '/processes/purchase/preview', { form }, 200],
    ['post', '/requests/:id/comment', `/requests/${other.requestId}/comment`, { text: '好', files: [] }, 201],
    ['put', '/tasks/:id/draft', `/tasks/${task}/draft`, { form: { chosen: 1 } }, 200],
    ['post', '/requests/:id/withdraw', `/requests/${other.requestId}/withdraw`, {}, 200],
  ]
  for (const [method, path, address, body, expected] of asked) {
    const person = method === 'put' ? await api.as('buyer') : teacher
    const answer = await person.send(method.toUpperCase(), address, body)
    expect([path, answer.status]).toEqual([path, expected])
    const found = ROUTES.find((route) => route.path === path && route.method === method)
    expect(found?.answers[expected]?.schema?.safeParse(answer.body).error?.issues).toBeUndefined()
  }
  expect(file).toBeDefined()
})

test('every code that a route tells of has a sentence', async () => {
  const { body } = await api.stranger().get('/problems')
  const known = new Set(body.items.map(({ code }: { code: string }) => code))
  const told = ROUTES.flatMap(({ refuses = [] }) => refuses)
  expect(told.filter((code) => !known.has(code))).toEqual([])
})

test('the page that shows it loads everything from here', async () => {
  const page = await fetch(`${api.url}/api/docs/`)
  const text = await page.text()
  expect(page.status).toBe(200)
  expect(text).not.toMatch(/(src|href)="(https?:)?\/\//)
  for (const [, asset] of text.matchAll(/(?:src|href)="\.\/([^"]+)"/g)) {
    const { status } = await fetch(`${api.url}/api/docs/${asset}`)
    expect([asset, status]).toEqual([asset, 200])
  }
  expect((await fetch(`${api.url}/api/docs`)).url).toBe(`${api.url}/api/docs/`)
})
