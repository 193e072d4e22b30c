// What the api refuses before anybody is asked: bad requests, strangers' pages, too much of anything.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROUTES } from '../../../api/routes/index.ts'
import { startApi, type TestApi } from './server.ts'
import { requestForm, sent } from './story.ts'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const JSON_TYPE = { 'Content-Type': 'application/json' }

describe('a body', () => {
  test.each([
    ['no JSON', '{"process": ', JSON_TYPE, 400, 'bad-json'],
    [
      'another type',
      'process=purchase',
      { 'Content-Type': 'application/x-www-form-urlencoded' },
      415,
      'unsupported-type',
    ],
    ['another character set', '{}', { 'Content-Type': 'application/json; charset=latin7' }, 415, 'unsupported-type'],
    ['a broken compression', 'abc', { ...JSON_TYPE, 'Content-Encoding': 'gzip' }, 400, 'bad-request'],
    ['too large', JSON.stringify({ form: 'x'.repeat(300_000) }), JSON_TYPE, 413, 'too-large'],
    ['a list', '[]', JSON_TYPE, 422, 'bad-type'],
    ['a number', '7', JSON_TYPE, 422, 'bad-type'],
    ['null', 'null', JSON_TYPE, 422, 'required'],
    ['a NUL', '{"process":"a\\u0000b","form":{}}', JSON_TYPE, 422, 'bad-text'],
    ['half of a character', '{"process":"purchase","form":{"title":"\\ud800"}}', JSON_TYPE, 422, 'bad-text'],
    ['a name that is none', '{"process":"purchase","form":{"a\\u0000":1}}', JSON_TYPE, 422, 'bad-text'],
    ['a prototype', '{"process":"purchase","form":{"__proto__":{"admin":true}}}', JSON_TYPE, 422, 'unknown-field'],
    ['an endless number', '{"process":"purchase","form":{"n":1e999}}', JSON_TYPE, 422, 'bad-value'],
    ['endless nesting', `{"form":${'['.repeat(60_000)}${']'.repeat(60_000)}}`, JSON_TYPE, 422, 'too-deep'],
    ['an unknown field', '{"process":"purchase","form":{},"as":"principal"}', JSON_TYPE, 422, 'unknown-field'],
    ['an unknown process', '{"process":"magic","form":{}}', JSON_TYPE, 422, 'unknown-process'],
    ['nothing', '', JSON_TYPE, 422, 'required'],
  ])('with %s is refused', async (_what, text, headers, status, code) => {
    const answer = await (await api.as('teacher')).raw('POST', '/requests', text, headers)
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(answer.type).toContain('application/problem+json')
    expect(answer.body.detail).not.toBe('')
  })

  test('names the field where the text cannot be kept', async () => {
    const form = { lines: [{ item: 'a\u0000' }] }
    const { body } = await (await api.as('teacher')).post('/requests', { process: 'purchase', form })
    expect(body).toMatchObject({ code: 'bad-text', field: 'form.lines.0.item' })
  })
})

describe('an address', () => {
  test.each([
    ['GET', '/nothing', 404, 'no-such-route'],
    ['GET', '/health/', 404, 'no-such-route'],
    ['DELETE', '/requests', 405, 'wrong-method'],
    ['GET', '/tasks/%E0%A4%A', 400, 'bad-url'],
    ['GET', '/requests/1', 404, 'not-found'],
    ['GET', '/requests/%00', 404, 'not-found'],
    ['GET', '/requests?limit=0', 422, 'too-small'],
    ['GET', '/requests?limit=101', 422, 'too-large-number'],
    ['GET', '/requests?limit=ten', 422, 'bad-type'],
    ['GET', '/requests?limit=1&limit=2', 422, 'bad-type'],
    ['GET', '/requests?cursor=abc', 422, 'bad-cursor'],
    ['GET', '/requests?q=%00', 422, 'bad-text'],
    ['GET', '/requests?q=%ED%A0%80', 200, undefined],
    ['GET', '/requests?from=0000-01-01T00:00:00Z', 422, 'bad-value'],
    ['GET', '/requests?from=yesterday', 422, 'bad-format'],
    ['GET', '/requests?to=2026-01-01T00:00:00%2B08:00', 200, undefined],
    ['GET', '/requests?mine=perhaps', 422, 'bad-value'],
    ['GET', '/requests?order=title', 422, 'unknown-field'],
    ['GET', '/tasks?box=secret', 422, 'bad-value'],
    ['GET', '/processes/none', 404, 'not-found'],
    ['GET', '/processes/__proto__', 404, 'not-found'],
    ['GET', '/problems/nothing', 404, 'not-found'],
    ['GET', '/worktime?from=2026-01-01', 422, 'required'],
    ['GET', '/worktime?from=2026-02-30&to=2026-03-01', 422, 'bad-format'],
    ['GET', '/worktime?from=2026-03-01&to=2026-02-01', 422, 'bad-span'],
    ['GET', '/worktime?from=2025-01-01&to=2026-12-31', 422, 'span-too-long'],
    ['GET', '/worktime?from=0001-01-01&to=0001-01-02', 422, 'bad-value'],
    ['GET', '/worktime?from=9999-12-30&to=9999-12-31', 422, 'bad-value'],
  ])('%s %s is answered %i', async (method, path, status, code) => {
    const answer = await (await api.as('teacher')).send(method, path)
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  test('with another method tells which ones there are', async () => {
    const { headers } = await (await api.as('teacher')).send('DELETE', '/requests')
    expect(headers.get('Allow')).toBe('GET, HEAD, POST')
  })
})

describe('whatever is sent', () => {
  const bodies = fc.jsonValue({ maxDepth: 4 })
  const targets = ROUTES.filter(({ body, path }) => body && !path.startsWith('/auth'))

  test.each(targets.map(({ method, path }) => [method, path] as const))(
    '%s %s answers no 5xx',
    async (method, path) => {
      const story = await sent(api)
      const task = await story.open('quotes')
      const address = path
        .replace('/requests/:id', `/requests/${story.requestId}`)
        .replace('/tasks/:id', `/tasks/${task}`)
      const person = await api.as('buyer')
      const wild = fc.oneof(bodies, fc.record(someOf(bodies)), nearlyRight(bodies))
      await fc.assert(
        fc.asyncProperty(wild, async (body) => {
          const { status } = await person.send(method.toUpperCase(), address.replace(':key', 'purchase'), body)
          expect(status).toBeLessThan(500)
        }),
        { numRuns: 60 },
      )
    },
  )
})

/** The fields that the api knows, with anything in them. */
function someOf(value: fc.Arbitrary<unknown>): Record<string, fc.Arbitrary<unknown>> {
  return {
    process: fc.constantFrom('purchase', 'magic'),
    form: value,
    act: fc.constantFrom('approve', 'complete', 'return', 'reject', 'x'),
    to: value,
    text: value,
  }
}

/** A form that is right but for one field. */
function nearlyRight(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const form = requestForm()
  const wrong = fc
    .constantFrom(...Object.keys(form), 'quotes', 'chosen')
    .chain((field) => value.map((instead) => ({ ...form, [field]: instead })))
  return fc.oneof(
    wrong.map((changed) => ({ process: 'purchase', form: changed })),
    wrong.map((changed) => ({ form: changed })),
    wrong.map((changed) => ({ act: 'complete', form: changed })),
  )
}

describe('a page of another site', () => {
  const form = () => ({ process: 'purchase', form: requestForm() })

  test.each([
    ['Origin', 'https://elsewhere.example', 403],
    ['Origin', 'null', 403],
    ['Referer', 'https://elsewhere.example/page', 403],
    ['Sec-Fetch-Site', 'cross-site', 403],
    ['Sec-Fetch-Site', 'same-site', 403],
    ['Origin', 'https://houqin.example.cn', 201],
    ['Sec-Fetch-Site', 'same-origin', 201],
  ])('sends %s: %s and is answered %i', async (header, value, status) => {
    const answer = await (await api.as('teacher')).post('/requests', form(), { [header]: value })
    expect(answer.status).toBe(status)
    expect(answer.body.code).toBe(status === 403 ? 'foreign-origin' : undefined)
  })

  test('our own pages may send', async () => {
    const teacher = await api.as('teacher')
    expect((await teacher.post('/requests', form(), { Origin: api.url })).status).toBe(201)
  })

  test('cannot sign anybody in or out', async () => {
    const origin = { Origin: 'https://elsewhere.example' }
    expect((await api.stranger().post('/auth/sign-out', undefined, origin)).status).toBe(403)
    expect((await api.stranger().post('/auth/sign-in/username', {}, origin)).status).toBe(403)
  })
})

test('every answer carries the headers that keep pages safe', async () => {
  const { headers } = await api.stranger().get('/health')
  expect(headers.get('X-Powered-By')).toBeNull()
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(headers.get('Cache-Control')).toBe('no-store')
  expect(headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/)
  const policy = headers.get('Content-Security-Policy') ?? ''
  expect(policy).toContain("default-src 'self'")
  expect(policy).not.toMatch(/script-src[^;]*unsafe-inline|upgrade-insecure/)
})

test('a problem names the request that it belongs to', async () => {
  const { headers, body } = await api.stranger().get('/nothing')
  expect(body.instance).toBe(`urn:uuid:${headers.get('X-Request-Id')}`)
  expect(body.type).toBe('/api/problems/no-such-route')
})

test.each([
  [{}, '请先登录。'],
  [{ 'Accept-Language': 'en-GB,en;q=0.9,zh;q=0.1' }, 'Please sign in first.'],
  [{ 'Accept-Language': 'zh-CN,zh;q=0.9,en;q=0.8' }, '请先登录。'],
  [{ 'Accept-Language': 'fr' }, '请先登录。'],
])('asked with %j the sentence is %s', async (headers, sentence) => {
  expect((await api.stranger().get('/me', headers)).body.detail).toBe(sentence)
})
