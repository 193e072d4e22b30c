// Messages as mail: short, in the language of whom it is for, with the way to the task. Signing needs a session all the same.

import { ApplicationFailure } from '@temporalio/common'
import { createTransport, type Transporter } from 'nodemailer'
import type { NoticeSteps } from '../../activities/notices.ts'
import type { Database } from '../../records/database.ts'
import { type Letter, letterOf, noteAttempt, noteGivenUp, noteSent } from '../../records/telling/send.ts'

export type MailSettings = {
  /** smtp://user:password@host:port, or smtps:// */
  readonly url: string
  readonly from: string
  /** Where people open the system; without it there is no link. */
  readonly publicUrl?: string
}

const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }
const LONGEST_FAILURE = 500
const OPEN = { zh: '打开', en: 'Open' }

export function noticeSteps(db: Database, mail: MailSettings | undefined): { steps: NoticeSteps; close: () => void } {
  const transport = mail && openTransport(mail.url)
  const steps: NoticeSteps = {
    async sendNotice(key) {
      const letter = await letterOf(db, key)
      if (!letter) return
      try {
        if (!mail || !transport) throw new Error('no mail server is set')
        if (!letter.email) throw ApplicationFailure.nonRetryable('the person has no address any more')
        await transport.sendMail(written(letter, letter.email, mail))
      } catch (error) {
        await noteAttempt(db, key, (error as Error).message.slice(0, LONGEST_FAILURE))
        throw isForGood(error) ? ApplicationFailure.nonRetryable((error as Error).message) : error
      }
      await noteSent(db, key)
    },
    giveUpNotice: (key) => noteGivenUp(db, key),
  }
  return { steps, close: () => transport?.close() }
}

function openTransport(url: string): Transporter {
  return createTransport({ url, ...PATIENCE } as Parameters<typeof createTransport>[0])
}

/** The id makes the message the same one where it is delivered twice after a crash. */
function written({ id, language, content, ...about }: Letter, to: string, { from, publicUrl }: MailSettings) {
  const [subject, text] = [content.subject[language], content.text[language]]
  const link = publicUrl && linkTo(about, publicUrl)
  const html = `<p>${escaped(text)}</p>${link ? `<p><a href="${escaped(link)}">${OPEN[language]}</a></p>` : ''}`
  return {
    from,
    to,
    subject,
    messageId: `<notice-${id}@houqin>`,
    text: link ? `${text}\n\n${link}\n` : `${text}\n`,
    html,
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}

function linkTo({ requestId, taskId }: Pick<Letter, 'requestId' | 'taskId'>, publicUrl: string): string {
  const page = taskId ? `tasks/${taskId}` : `requests/${requestId}`
  return `${publicUrl.replace(/\/+$/, '')}/${page}`
}

/** Refused by the server for this address or message. That it wants another password says nothing about the message. */
function isForGood(error: unknown): boolean {
  if (error instanceof ApplicationFailure) return true
  const { code, responseCode = 0 } = error as { code?: string; responseCode?: number }
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 500
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}
