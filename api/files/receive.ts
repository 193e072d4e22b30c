// One file that comes with a form: read into memory up to the limit, named and typed by what it is.

import type { Request } from 'express'
import multer, { MulterError } from 'multer'
import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import type { NewFile } from '../../records/files.ts'
import { sendRefusal } from '../http/problem.ts'
import type { Route } from '../http/route.ts'
import { badText } from '../http/text.ts'
import { fileName, typeOf } from './accepted.ts'

const KILOBYTE = 1024
const MEGABYTE = 1024 * KILOBYTE
const FIELD = 'file'
/** A picture from a phone. */
const PHOTO_BYTES = 12 * MEGABYTE
const EXPECTED = 'multipart/form-data'

type Form = {
  readonly file: string
  readonly fileBytes: (most: number) => number
  readonly isFileRequired: boolean
  /** Names of the texts beside the file. */
  readonly texts: readonly string[]
}

const TEXT = { type: 'string' } as const
const TEXT_BYTES = 16 * KILOBYTE

function formWith({ file, fileBytes, isFileRequired, texts }: Form): NonNullable<Route['upload']> {
  const fields = Object.fromEntries(texts.map((name) => [name, TEXT]))
  return {
    describes: {
      type: 'object',
      properties: { ...fields, [file]: { type: 'string', contentMediaType: 'application/octet-stream' } },
      ...(isFileRequired ? { required: [file] } : {}),
    },
    handler: ({ settings: { limits } }) => {
      const most = fileBytes(limits.fileBytes)
      const limit = {
        fileSize: most,
        files: 1,
        fields: texts.length,
        parts: texts.length + 1,
        fieldSize: TEXT_BYTES,
        headerPairs: 20,
      }
      const read = multer({ storage: multer.memoryStorage(), limits: limit, defParamCharset: 'utf8' }).single(file)
      return (req, res, next) => {
        if (!req.is(EXPECTED)) {
          return sendRefusal(req, res, refuse('unsupported-type', { values: { expected: EXPECTED } }))
        }
        read(req, res, (error: unknown) => {
          if (error) sendRefusal(req, res, unreadable(error, { file, most, isFileRequired }))
          else next()
        })
      }
    },
  }
}

export const oneFile = formWith({ file: FIELD, fileBytes: (most) => most, isFileRequired: true, texts: [] })

/** Of a stranger: a few words, and a picture of what they are about. */
export const textsWithPhoto = (photo: string, texts: readonly string[]) =>
  formWith({ file: photo, fileBytes: (most) => Math.min(most, PHOTO_BYTES), isFileRequired: false, texts })

/** Whatever the reader of the form complains about was sent wrong. */
function unreadable(
  error: unknown,
  { file, most, isFileRequired }: { file: string; most: number; isFileRequired: boolean },
): Refusal {
  if (!(error instanceof MulterError)) return refuse('bad-request')
  const { code, field = file } = error
  if (code === 'LIMIT_FILE_SIZE') return tooLarge(file, `${Math.round(most / MEGABYTE)} MB`)
  if (code === 'LIMIT_FIELD_VALUE') return tooLarge(field, `${TEXT_BYTES / KILOBYTE} KB`)
  return isFileRequired ? refuse('file-required', { field: file }) : refuse('unknown-field', { field })
}

function tooLarge(field: string, limit: string): Refusal {
  return refuse('too-large', { field, values: { limit } })
}

type Received = { readonly ok: true; readonly file: NewFile & { readonly bytes: Buffer } }

/** What a route with a file was sent. */
export async function received(req: Request, field = FIELD): Promise<Received | Refusal> {
  if (!req.file) return refuse('file-required', { field })
  const { buffer: bytes, originalname } = req.file
  const bad = badText(originalname)
  if (bad) return { ...bad, field }
  if (bytes.byteLength === 0) return refuse('file-empty', { field })
  const name = fileName(originalname)
  const type = await typeOf(name, bytes)
  return type ? { ok: true, file: { name, bytes, type } } : refuse('file-type', { field })
}

/** A picture, if one was sent. */
export async function receivedPhoto(req: Request, field: string): Promise<Received | Refusal | undefined> {
  if (!req.file) return undefined
  const sent = await received(req, field)
  return sent.ok && !sent.file.type.startsWith('image/') ? refuse('file-type', { field }) : sent
}
