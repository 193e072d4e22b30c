// Files: one is sent, and opened again by whoever may see what names it.

import { z } from 'zod'
import { refuse } from '../../domain/desk/refusal.ts'
import { openFile, saveFile } from '../../records/files.ts'
import { openVisitorPhoto } from '../../records/visitors/photo.ts'
import { oneFile, received } from '../files/receive.ts'
import { sendFile } from '../files/send.ts'
import { answered } from '../http/answered.ts'
import { route } from '../http/route.ts'
import { byId, id } from '../openapi/shapes.ts'

const fileShape = z
  .object({ id, name: z.string(), type: z.string(), size: z.int(), sha256: z.string() })
  .meta({ id: 'File' })

export const upload = route(
  {
    method: 'post',
    path: '/files',
    summary: 'Send a file: an image, a PDF, an office document, a text or a table',
    tag: 'Files',
    upload: oneFile,
    answers: { 201: { description: 'Kept; Location leads to it', schema: fileShape } },
    refuses: ['file-required', 'file-type', 'file-empty', 'too-large', 'idempotency-key-reused'],
  },
  async ({ req, actor, idem, services: { db, settings } }) => {
    const sent = await received(req)
    if (!sent.ok) return sent
    const result = await saveFile(db, actor, settings.dataFolder, sent.file, idem)
    if (!result.ok) return result
    return answered(result, { Location: `/api/files/${(result.body as { id: string }).id}` })
  },
)

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
    const opened = [db, actor, settings.dataFolder, params.id] as const
    const found = (await openFile(...opened)) ?? (await openVisitorPhoto(...opened))
    if (!found) return refuse('not-found')
    await sendFile(req, res, found, query.download)
    return 'sent'
  },
)
