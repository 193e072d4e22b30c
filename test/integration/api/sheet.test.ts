// The sheet of paper, as a page and as a PDF.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pdfOf } from '../../../api/sheet/pdf.ts'
import { makeSheet } from '../../../api/sheet/sheet.ts'
import { viewRequest } from '../../../records/request-view.ts'
import { proofOf } from '../../../records/trail.ts'
import { quotesForm } from '../../harness/purchase-kit.ts'
import { brokenPicture, picture } from './picture.ts'
import { startApi, type TestApi } from './server.ts'
import { playThrough, type Story, sent, uploaded } from './story.ts'

let api: TestApi
let story: Story
beforeAll(async () => {
  api = await startApi()
  story = await sent(api)
  await playThrough(api, story)
})
afterAll(() => api.stop())

async function pdf(who: string, { requestId }: Story, language = 'zh') {
  const { cookie } = await api.as(who)
  const response = await fetch(`${api.url}/api/requests/${requestId}/sheet.pdf?lang=${language}`, {
    headers: { Cookie: cookie },
  })
  const text = Buffer.from(await response.arrayBuffer()).toString('latin1')
  return {
    status: response.status,
    headers: response.headers,
    text,
    pages: text.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0,
  }
}

/** A request that the head has signed with this drawing. */
async function signedWith(bytes: Uint8Array<ArrayBuffer>): Promise<Story> {
  const signed = await sent(api)
  const form = await quotesForm({ file: () => uploaded(api) }, {})
  await (await api.as('buyer')).post(`/tasks/${await signed.open('quotes')}/acts`, { act: 'complete', form })
  const head = await api.as('head')
  const drawing = new FormData()
  drawing.append('file', new Blob([bytes]), '签名.png')
  const { body } = await head.raw('POST', '/files', drawing)
  const act = { act: 'approve', signature: body.id }
  expect((await head.post(`/tasks/${await signed.open('approval')}/acts`, act)).status).toBe(200)
  return signed
}

test.each(['zh', 'en'])(
  'the PDF is a whole document in %s, of the size of paper, under the number',
  async (language) => {
    const { status, headers, text, pages } = await pdf('teacher', story, language)
    expect([status, headers.get('Content-Type')]).toEqual([200, 'application/pdf'])
    expect(headers.get('Content-Disposition')).toContain(`inline; filename="${story.number}.pdf"`)
    expect(text.startsWith('%PDF-')).toBe(true)
    expect(text.trimEnd().endsWith('%%EOF')).toBe(true)
    expect(text).toContain('/MediaBox [0 0 595.28 841.89]')
    expect(pages).toBeGreaterThan(1)
    expect(text).not.toContain('/Subtype /Image')
  },
)

test('a drawn signature stands on the page and in the PDF', async () => {
  const signed = await signedWith(picture())
  expect((await pdf('principal', signed)).text).toContain('/Subtype /Image')
  const { headers, body } = await (await api.as('teacher')).get(`/requests/${signed.requestId}/sheet`)
  expect(body).toContain('<img class="hand" src="data:image/png;base64,')
  expect(headers.get('Content-Security-Policy')).toContain('img-src data:')
})

test('a drawing that cannot be read costs nobody the sheet', async () => {
  const signed = await signedWith(brokenPicture())
  const { status, text } = await pdf('teacher', signed)
  expect([status, text.includes('/Subtype /Image')]).toEqual([200, false])
  expect((await (await api.as('teacher')).get(`/requests/${signed.requestId}/sheet`)).body).not.toContain('<img')
})

test('nor does one that only the setting of the PDF finds out about', async () => {
  const actor = { schoolId: api.ours.id, personId: api.ours.people['teacher']?.id ?? '', name: '', roles: [] } as never
  const view = await viewRequest(api.services.db, actor, story.requestId)
  const proof = await proofOf(api.services.db, actor, story.requestId)
  if (!view || !proof) throw new Error('not seen')
  const sheet = makeSheet({
    view,
    proof,
    language: 'zh',
    demo: true,
    at: Date.now(),
    drawings: new Map(),
    places: [],
    spent: { timeOf: {} },
  })
  const parts = sheet.parts.map((part) => ({
    ...part,
    signatures: part.signatures.map((signature) => ({ ...signature, drawing: 'data:image/png;base64,iVBORw0KGgo=' })),
  }))
  expect((await pdfOf({ ...sheet, parts })).subarray(0, 5).toString()).toBe('%PDF-')
})

test('long texts and many lines reach over as many pages as they need', async () => {
  const line = {
    item: '物品',
    quantity: 1,
    unit: '个',
    estimatedPriceFen: 1,
    specification: `https://${'a'.repeat(400)}`,
  }
  const long = await sent(api, 'teacher', {
    reason: '因为教学需要。'.repeat(550),
    lines: Array.from({ length: 60 }, () => line),
  })
  const { status, pages } = await pdf('teacher', long)
  expect(status).toBe(200)
  expect(pages).toBeGreaterThan(8)
})

test('printed pages carry the number and their own', async () => {
  const { body } = await (await api.as('teacher')).get(`/requests/${story.requestId}/sheet`)
  expect(body).toContain('counter(page) " / " counter(pages)')
  expect(body).toContain(story.number.replaceAll(/./gu, (letter) => `\\${letter.codePointAt(0)?.toString(16)} `))
})

test('who may not see the request gets no paper of it', async () => {
  expect((await pdf('keeper', await sent(api))).status).toBe(404)
  expect((await pdf('x-principal', story)).status).toBe(404)
  expect((await api.stranger().get(`/requests/${story.requestId}/sheet.pdf`)).status).toBe(401)
  expect((await (await api.as('teacher')).get('/requests/nothing/sheet.pdf')).status).toBe(404)
})
