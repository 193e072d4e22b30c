// Files: what is taken, how it is given back, and to whom.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi } from './server.ts'
import { playThrough, sent, uploaded } from './story.ts'

const PNG = Uint8Array.from(
  Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000049454e44ae426082', 'hex'),
)
const OLE = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0)])
const movie = (brand: string) =>
  Uint8Array.from([0, 0, 0, 24, ...Buffer.from(`ftyp${brand}`), 0, 0, 2, 0, ...Buffer.from('isommp41')])
const GB18030 = Uint8Array.from([0xb1, 0xa8, 0xbc, 0xdb, 0x2c, 0x31])

let api: TestApi
beforeAll(async () => {
  api = await startApi({ limits: { fileBytes: 1024 * 1024 } })
})
afterAll(() => api.stop())

async function send(name: string, content: BlobPart, field = 'file') {
  const form = new FormData()
  form.append(field, new Blob([content]), name)
  return (await api.as('buyer')).raw('POST', '/files', form)
}

type BlobPart = string | Uint8Array<ArrayBuffer>

test.each([
  ['报价单.pdf', '%PDF-1.7\n', 'application/pdf', 'inline'],
  ['照片.PNG', PNG, 'image/png', 'inline'],
  ['漏水.mp4', movie('isom'), 'video/mp4', 'attachment'],
  ['IMG_1.MOV', movie('qt  '), 'video/quicktime', 'attachment'],
  ['台账.xls', OLE, 'application/vnd.ms-excel', 'attachment'],
  ['名单.csv', GB18030, 'text/csv', 'attachment'],
  ['说明.txt', '<script>alert(1)</script>', 'text/plain', 'attachment'],
])('%s is taken and given back as it was', async (name, content, type, kind) => {
  const kept = await send(name, content)
  expect([kept.status, kept.body.type, kept.body.name]).toEqual([201, type, name])
  const response = await fetch(`${api.url}${kept.headers.get('Location')}`, {
    headers: { Cookie: (await api.as('buyer')).cookie },
  })
  expect(response.status).toBe(200)
  expect(response.headers.get('Content-Type')).toBe(type)
  expect(response.headers.get('Content-Disposition')).toContain(`${kind}; filename=`)
  expect(response.headers.get('Content-Disposition')).toContain(`filename*=UTF-8''${encodeURIComponent(name)}`)
  expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
  const given = Buffer.from(await response.arrayBuffer())
  expect(given.equals(Buffer.from(content as string))).toBe(true)
})

test.each([
  ['page.html', '<html></html>', 'file-type'],
  ['picture.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'file-type'],
  ['program.exe', 'MZ', 'file-type'],
  ['noending', '%PDF-1.7\n', 'file-type'],
  ['报价单.pdf', PNG, 'file-type'],
  ['picture.png', '%PDF-1.7\n', 'file-type'],
  ['movie.mp4', PNG, 'file-type'],
  ['picture.jpg', movie('isom'), 'file-type'],
  ['text.txt', PNG, 'file-type'],
  ['text.txt', 'a\u0000b', 'file-type'],
  ['empty.txt', '', 'file-empty'],
  ['large.txt', 'x'.repeat(1024 * 1024 + 1), 'too-large'],
])('%s is not taken when it is not what it says: %#', async (name, content, code) => {
  const { body } = await send(name, content)
  expect(body).toMatchObject({ code, field: 'file' })
})

test('a form without a file, and what is no form, are told so', async () => {
  expect((await send('a.pdf', '%PDF-1.7\n', 'document')).body.code).toBe('file-required')
  const buyer = await api.as('buyer')
  expect((await buyer.raw('POST', '/files', new FormData())).status).toBeLessThan(500)
  expect((await buyer.post('/files', { file: 'x' })).status).toBe(415)
  const broken = await buyer.raw('POST', '/files', '--x\r\nbroken', {
    'Content-Type': 'multipart/form-data; boundary=x',
  })
  expect(broken.status).toBe(400)
  const bare = await buyer.raw('POST', '/files', 'x', { 'Content-Type': 'multipart/form-data' })
  expect(bare.status).toBe(400)
})

test('a name loses its folders and what cannot be seen', async () => {
  expect((await send('../../etc/报\u202eexe.pdf', '%PDF-1.7\n')).body.name).toBe('报exe.pdf')
})

test('a file is its owner’s until a request names it; then whoever may see the request opens it', async () => {
  const id = await uploaded(api)
  const open = async (who: string) => (await (await api.as(who)).get(`/files/${id}`)).status
  expect([await open('buyer'), await open('teacher'), await open('principal'), await open('x-buyer')]).toEqual([
    200, 404, 404, 404,
  ])
  const story = await sent(api)
  await playThrough(api, story)
  const { body } = await (await api.as('teacher')).get(`/requests/${story.requestId}`)
  const [quote] = body.tasks[0].form.quotes
  expect((await (await api.as('teacher')).get(`/files/${quote.file}`)).status).toBe(200)
  expect((await (await api.as('cleaner')).get(`/files/${quote.file}`)).status).toBe(404)
  expect((await (await api.as('x-principal')).get(`/files/${quote.file}`)).status).toBe(404)
})

test('the same content is not sent again to who has it, nor shown to who may not', async () => {
  const id = await uploaded(api)
  const buyer = await api.as('buyer')
  const { headers } = await buyer.get(`/files/${id}`)
  const etag = headers.get('ETag') ?? ''
  expect((await buyer.get(`/files/${id}`, { 'If-None-Match': etag, 'Cache-Control': 'no-transform' })).status).toBe(304)
  expect((await (await api.as('cleaner')).get(`/files/${id}`, { 'If-None-Match': etag })).status).toBe(404)
})
