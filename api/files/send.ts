// A kept file as a response. What people upload must never act in our name: no sniffing, no scripts, no frame of others.

import type { Request, Response } from 'express'
import { refuse } from '../../domain/desk/refusal.ts'
import type { OpenedFile } from '../../records/files.ts'
import { disposition } from '../http/disposition.ts'
import { sendRefusal } from '../http/problem.ts'
import { mayBeShown } from './accepted.ts'

const PDF = 'application/pdf'
const NOTHING = "default-src 'none'; frame-ancestors 'self'"

export function sendFile(req: Request, res: Response, file: OpenedFile, download: boolean): Promise<void> {
  const isShown = mayBeShown(file.type) && !download
  const headers = {
    'Content-Type': file.type,
    'Content-Disposition': disposition(isShown ? 'inline' : 'attachment', file.name),
    // A browser's viewer of PDFs does not work inside of a sandbox; it runs nothing in our name.
    'Content-Security-Policy': isShown && file.type === PDF ? NOTHING : `${NOTHING}; sandbox`,
    // Asked again each time: who may see it can change. The content cannot.
    'Cache-Control': 'private, no-cache',
    ETag: `"${file.sha256}"`,
  }
  return new Promise((resolve) => {
    res.sendFile(
      file.path,
      { headers, dotfiles: 'allow', lastModified: false, cacheControl: false },
      (error?: Error) => {
        if (error && !res.headersSent) {
          req.log.error({ err: error, file: file.id }, 'a kept file cannot be read')
          sendRefusal(req, res, refuse('not-found'))
        }
        resolve()
      },
    )
  })
}
