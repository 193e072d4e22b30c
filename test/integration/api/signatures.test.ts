// Signatures drawn by hand, and what people choose for themselves.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { quotesForm } from '../../harness/purchase-kit.ts'
import { picture } from './picture.ts'
import { startApi, type TestApi } from './server.ts'
import { type Story, sent, uploaded } from './story.ts'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const draw = async (who: string, bytes = picture(), name = '签名.png') => {
  const form = new FormData()
  form.append('file', new Blob([bytes]), name)
  const { status, body } = await (await api.as(who)).raw('POST', '/files', form)
  expect(status).toBe(201)
  return body.id as string
}

/** A request whose signatures are the next thing. */
async function toBeSigned(): Promise<Story & { approval: string }> {
  const story = await sent(api)
  const form = await quotesForm({ file: () => uploaded(api) }, {})
  const { status } = await (await api.as('buyer')).post(`/tasks/${await story.open('quotes')}/acts`, {
    act: 'complete',
    form,
  })
  expect(status).toBe(200)
  return { ...story, approval: await story.open('approval') }
}

test('a drawn signature stands in the seat, in the trail and in the proof, and whoever sees the request sees it', async () => {
  const { requestId, approval } = await toBeSigned()
  const drawing = await draw('head')
  const head = await api.as('head')
  expect((await head.post(`/tasks/${approval}/acts`, { act: 'approve', signature: drawing })).status).toBe(200)
  const teacher = await api.as('teacher')
  const { body } = await teacher.get(`/requests/${requestId}`)
  const seats = body.tasks.flatMap((task: { groups: { seats: object[] }[] }) => task.groups.flatMap((g) => g.seats))
  const { signature } = seats.find((seat: { signature?: string }) => seat.signature)
  const trail = await teacher.get(`/requests/${requestId}/trail`)
  const approved = trail.body.items.find(({ type }: { type: string }) => type === 'approved')
  expect(approved.content.signature).toBe(signature)
  const seen = await teacher.get(`/files/${signature}`)
  expect([seen.status, seen.type]).toEqual([200, 'image/png'])
  const proof = await teacher.get(`/requests/${requestId}/proof`)
  expect(proof.body.files.map(({ id }: { id: string }) => id)).toContain(signature)
  // The drawing that the head keeps stays the head's own; the documents of the request are without it.
  expect((await teacher.get(`/files/${drawing}`)).status).toBe(404)
  expect(body.files.map(({ name }: { name: string }) => name)).not.toContain('签名.png')
})

test.each([
  ['somebody else’s picture', async () => draw('teacher')],
  ['no picture', async () => uploaded(api, 'head')],
  ['another school’s picture', async () => draw('x-head')],
  ['nothing there is', async () => '019364f0-0000-7000-8000-000000000000'],
])('%s is no signature', async (_what, made) => {
  const { approval } = await toBeSigned()
  const signature = await made()
  const head = await api.as('head')
  const { status, body } = await head.post(`/tasks/${approval}/acts?lang=en`, { act: 'approve', signature })
  expect([status, body.code, body.field]).toEqual([422, 'signature-file', 'signature'])
  expect(body.detail).toContain('512 KB')
  const kept = await head.put('/me/preferences', { signature })
  expect([kept.status, kept.body.code]).toEqual([422, 'signature-file'])
  expect((await head.post(`/tasks/${approval}/acts`, { act: 'approve', signature: 'x' })).status).toBe(422)
})

test('a refusal is signed by hand as well, and the same act under the same key once', async () => {
  const { requestId, approval } = await toBeSigned()
  const head = await api.as('head')
  const act = { act: 'reject', opinion: '不需要。', signature: await draw('head') }
  const key = { 'Idempotency-Key': `reject-${requestId}` }
  const first = await head.post(`/tasks/${approval}/acts`, act, key)
  const again = await head.post(`/tasks/${approval}/acts`, act, key)
  expect([first.status, again.body]).toEqual([200, first.body])
  const { body } = await head.get(`/requests/${requestId}/trail`)
  expect(body.items.filter(({ type }: { type: string }) => type === 'rejected')).toHaveLength(1)
})

test('what a person has chosen stays until it is chosen anew', async () => {
  const buyer = await api.as('buyer')
  expect((await buyer.get('/me')).body.preferences).toEqual({})
  const signature = await draw('buyer')
  const chosen = { language: 'en', signature, phrases: ['同意', '请补齐发票。'] }
  expect((await buyer.put('/me/preferences', chosen)).body).toEqual({ preferences: chosen })
  expect((await buyer.put('/me/preferences', { language: 'zh' })).body.preferences).toEqual({
    ...chosen,
    language: 'zh',
  })
  expect((await buyer.put('/me/preferences', { signature: null })).body.preferences).toEqual({
    language: 'zh',
    phrases: chosen.phrases,
  })
  expect((await buyer.get('/me')).body.preferences.language).toBe('zh')
  expect((await (await api.as('keeper')).get('/me')).body.preferences).toEqual({})
})

test.each([
  { language: 'fr' },
  { phrases: [''] },
  { phrases: 'all' },
  { phrases: Array.from({ length: 31 }, () => '好') },
  { signature: 7 },
  { colour: 'red' },
])('%j is not to be chosen', async (body) => {
  expect((await (await api.as('keeper')).put('/me/preferences', body)).status).toBe(422)
})

test('nobody chooses without being signed in', async () => {
  expect((await api.stranger().put('/me/preferences', {})).status).toBe(401)
})
