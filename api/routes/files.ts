// Files: one is sent, and opened again by whoever may see what names it.

import multer, { MulterError } from 'multer'
import { z } from 'zod'
import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import { openFile, saveFile } from '../../records/files.ts'
import { fileName, typeOf } from '../files/accepted.ts'
import { sendFile } from '../files/send.ts'
import { answered } from '../http/answered.ts'
import { sendRefusal } from '../http/problem.ts'
import { route } from '../http/route.ts'
import { badText } from '../http/text.ts'
import { byId, id } from '../openapi/shapes.ts'

const MEGABYTE = 1024 * 1024
const FIELD = 'file'
const EXPECTED = 'multipart/form-data'

const fileShape = z
  .object({ id, name: z.string(), type: z.string(), size: z.int(), sha256: z.string() })
  .meta({ id: 'File' })

export const upload = route(
  {
    method: 'post',
    path: '/files',
    summary: 'Send a file: an image, a PDF, an office document, a text or a table',
    tag: 'Files',
    upload: {
      describes: {
        type: 'object',
        properties: { [FIELD]: { type: 'string', contentMediaType: 'application/octet-stream' } },
        required: [FIELD],
      },
      handler: ({ settings: { limits } }) => {
        const limit = { fileSize: limits.fileBytes, files: 1, fields: 0, parts: 1, headerPairs: 20 }
        const read = multer({ storage: multer.memoryStorage(), limits: limit, defParamCharset: 'utf8' }).single(FIELD)
        return (req, res, next) => {
          if (!req.is(EXPECTED)) {
            return sendRefusal(req, res, refuse('unsupported-type', { values: { expected: EXPECTED } }))
          }
          read(req, res, (error: unknown) => {
            if (error) sendRefusal(req, res, unreadable(error, limits.fileBytes))
            else next()
          })
        }
      },
    },
    answers: { 201: { description: 'Kept; Location leads to it', schema: fileShape } },
    refuses: ['file-required', 'file-type', 'file-empty', 'too-large', 'idempotency-key-reused'],
  },
  async ({ req, actor, idem, services: { db, settings } }) => {
    if (!req.file) return refuse('file-required', { field: FIELD })
    const { buffer: bytes, originalname } = req.file
    const bad = badText(originalname)
    if (bad) return { ...bad, field: FIELD }
    if (bytes.byteLength === 0) return refuse('file-empty', { field: FIELD })
    const name = fileName(originalname)
    const type = await typeOf(name, bytes)
    if (!type) return refuse('file-type', { field: FIELD })
    const result = await saveFile(db, actor, settings.dataFolder, { name, bytes, type }, idem)
    if (!result.ok) return result
    return answered(result, { Location: `/api/files/${(result.body as { id: string }).id}` })
  },
)

/** Whatever the reader of the form complains about was sent wrong. */
function unreadable(error: unknown, fileBytes: number): Refusal {
  if (!(error instanceof MulterError)) return refuse('bad-request')
  if (error.code === 'LIMIT_FILE_SIZE') {
    return refuse('too-large', { field: FIELD, values: { limit: `${Math.round(fileBytes / MEGABYTE)} MB` } })
  }
  return refuse('file-required', { field: FIELD })
}

export const file = route(
  {
    method: 'get',
    path: '/files/:id',
    summary: 'A file: images and PDFs to look at, everything else to save',
    tag: 'Files',
    params: byId,
    query: z.strictObject({ download: z.stringbool().default(false) }),
    answers: { 200: { description: 'The content', type: 'application/octet-stream' } },
  },
  async ({ req, res, params, query, actor, services: { db, settings } }) => {
    const found = await openFile(db, actor, settings.dataFolder, params.id)
    if (!found) return refuse('not-found')
    await sendFile(req, res, found, query.download)
    return 'sent'
  },
)
