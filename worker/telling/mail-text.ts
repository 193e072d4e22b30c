// What a mail says: short, in the language of whom it is for, with the way to the task; or a list of such.

import type { Language } from '../../domain/words.ts'
import type { Line } from '../../records/telling/letters.ts'
import type { Letter } from '../../records/telling/send.ts'
import { linkTo } from './links.ts'

const OPEN = { zh: '打开', en: 'Open' }
const LIST = {
  zh: (count: number) => `后勤消息汇总：${count} 条`,
  en: (count: number) => (count === 1 ? 'Houqin: one message' : `Houqin: ${count} messages`),
}

/** The id makes the message the same one for whoever gets it twice. */
export function writtenMail({ id, content, lines, ...about }: Letter, language: Language, publicUrl?: string) {
  const parts = lines ?? [{ ...about, content }]
  const subject = lines ? LIST[language](lines.length) : content.subject[language]
  return {
    subject,
    messageId: `<notice-${id}@houqin>`,
    text: parts.map((part) => plain(part, { language, publicUrl, titled: lines !== undefined })).join('\n\n'),
    html: parts.map((part) => html(part, { language, publicUrl, titled: lines !== undefined })).join('\n'),
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}

type How = { readonly language: Language; readonly publicUrl: string | undefined; readonly titled: boolean }

function plain({ content, ...about }: Line, { language, publicUrl, titled }: How): string {
  const title = titled ? [content.subject[language]] : []
  const link = linkTo(about, publicUrl)
  return [...title, content.text[language], ...(link ? ['', link] : []), ''].join('\n')
}

function html({ content, ...about }: Line, { language, publicUrl, titled }: How): string {
  const title = titled ? `<p><strong>${escaped(content.subject[language])}</strong></p>` : ''
  const link = linkTo(about, publicUrl)
  const open = link ? `<p><a href="${escaped(link)}">${OPEN[language]}</a></p>` : ''
  return `${title}<p>${escaped(content.text[language])}</p>${open}`
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}
