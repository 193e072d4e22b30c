// Messages as mail: by a server that takes them on. The server is reached and has let us in before a mail counts as begun.

import { Readable } from 'node:stream'
import { createTransport, type Transporter } from 'nodemailer'
import type { Addressed } from '../../records/telling/letters.ts'
import type { Letter } from '../../records/telling/send.ts'
import { type Attempt, hopeless, Overtaken, Refused } from './attempt.ts'
import { writtenMail } from './mail-text.ts'
import type { MailServer } from './settings.ts'

const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

export type Mail = {
  send(letter: Letter, to: Extract<Addressed, { by: 'mail' }>, attempt: Attempt): Promise<void>
  close(): void
}

export function openMail({ url, from }: MailServer, publicUrl: string | undefined): Mail {
  const transport = createTransport({ url, ...PATIENCE } as Parameters<typeof createTransport>[0])
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    async send(letter, { email, language }, attempt) {
      if (!email) throw hopeless('no-address')
      const composed = await composer.sendMail({ from, to: email, ...writtenMail(letter, language, publicUrl) })
      await post(transport, { envelope: composed.envelope, message: composed.message as Buffer }, attempt)
    },
    close: () => transport.close(),
  }
}

type Composed = { readonly envelope: { from: string | false; to: string[] }; readonly message: Buffer }

async function post(transport: Transporter, { envelope, message }: Composed, attempt: Attempt): Promise<void> {
  let overtaken: unknown
  // It is read when the server has let us in.
  const raw = new Readable({
    read() {
      attempt.begin().then(
        () => {
          this.push(message)
          this.push(null)
        },
        (error: unknown) => {
          overtaken = error
          this.destroy(error as Error)
        },
      )
    },
  })
  try {
    await transport.sendMail({ envelope: { from: envelope.from || '', to: envelope.to }, raw })
  } catch (error) {
    if (overtaken instanceof Overtaken) throw overtaken
    throw answered(error)
  } finally {
    raw.destroy()
  }
}

/** What the server has said; that it wants another password says nothing about the message. */
function answered(error: unknown): unknown {
  const { message, code, responseCode } = error as Error & { code?: string; responseCode?: number | false }
  if (!responseCode) return error
  return new Refused(message, { isForGood: (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 500 })
}
