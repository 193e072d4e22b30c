// One file that comes with a form: read into memory up to the limit, named and typed by what it is.

import type { Request } from 'express'
import multer, { MulterError } from 'multer'
import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import type { NewFile } from '../../records/files.ts'
import { sendRefusal } from '../http/problem.ts'
import type { Route } from '../http/route.ts'
import { badText } from '../http/text.ts'
import { fileName, typeOf } from './accepted.ts'

const MEGABYTE = 1024 * 1024
const FIELD = 'file'
const EXPECTED = 'multipart/form-data'

export const oneFile: NonNullable<Route['upload']> = {
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
}

/** Whatever the reader of the form complains about was sent wrong. */
function unreadable(error: unknown, fileBytes: number): Refusal {
  if (!(error instanceof MulterError)) return refuse('bad-request')
  if (error.code === 'LIMIT_FILE_SIZE') {
    return refuse('too-large', { field: FIELD, values: { limit: `${Math.round(fileBytes / MEGABYTE)} MB` } })
  }
  return refuse('file-required', { field: FIELD })
}

type Received = { readonly ok: true; readonly file: NewFile & { readonly bytes: Buffer } }

/** What a route with `oneFile` was sent. */
export async function received(req: Request): Promise<Received | Refusal> {
  if (!req.file) return refuse('file-required', { field: FIELD })
  const { buffer: bytes, originalname } = req.file
  const bad = badText(originalname)
  if (bad) return { ...bad, field: FIELD }
  if (bytes.byteLength === 0) return refuse('file-empty', { field: FIELD })
  const name = fileName(originalname)
  const type = await typeOf(name, bytes)
  return type ? { ok: true, file: { name, bytes, type } } : refuse('file-type', { field: FIELD })
}
