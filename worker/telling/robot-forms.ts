// What is posted to the robots of groups, in the message forms and with the signatures that their makers have documented:
//   WeCom     developer.work.weixin.qq.com/document/path/91770           markdown; the key is part of the address
//   DingTalk  open.dingtalk.com/document/robots/customize-robot-security-settings   markdown; timestamp in ms and sign in the address
//   Feishu    open.feishu.cn/document/client-docs/bot-v3/add-custom-bot  post; timestamp in s and sign in the body

import { createHmac } from 'node:crypto'
import type { RobotKind } from '../../domain/telling/robots.ts'
import type { RobotAddress } from '../../records/telling/letters.ts'

export type Said = { readonly subject: string; readonly text: string; readonly link: string | undefined }
type Form = (robot: RobotAddress, said: Said, now: number) => { readonly url: string; readonly body: object }

/** WeCom takes 4096 bytes in all, and a Chinese character has three. */
const SUBJECT_MOST = 150
const TEXT_MOST = 800
const OPEN = '打开'

export const ROBOT_FORMS: Readonly<Record<RobotKind, Form>> = {
  wecom: ({ url }, said) => {
    const { subject, text, link } = inMarkdown(said)
    const content = [`**${subject}**`, `> ${text}`, ...link].join('\n')
    return { url, body: { msgtype: 'markdown', markdown: { content } } }
  },
  dingtalk: ({ url, secret }, said, now) => {
    const { subject, text, link } = inMarkdown(said)
    const address = new URL(url)
    if (secret) {
      address.searchParams.set('timestamp', String(now))
      address.searchParams.set('sign', hmac(secret, `${now}\n${secret}`))
    }
    const markdown = { title: subject, text: [`#### ${subject}`, `> ${text}`, ...link].join('\n\n') }
    return { url: address.toString(), body: { msgtype: 'markdown', markdown } }
  },
  feishu: ({ url, secret }, said, now) => {
    const { subject, text } = shortened(said)
    const timestamp = String(Math.floor(now / 1000))
    const signed = secret ? { timestamp, sign: hmac(`${timestamp}\n${secret}`, '') } : {}
    const lines = [[{ tag: 'text', text }], ...(said.link ? [[{ tag: 'a', text: OPEN, href: said.link }]] : [])]
    return {
      url,
      body: { ...signed, msg_type: 'post', content: { post: { zh_cn: { title: subject, content: lines } } } },
    }
  },
}

function hmac(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64')
}

function shortened({ subject, text }: Said): { subject: string; text: string } {
  return { subject: cut(subject, SUBJECT_MOST), text: cut(text, TEXT_MOST) }
}

/** Of a sign that is written as two. */
const HALF_SIGN = /[\ud800-\udbff]$/

function cut(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length > most ? `${flat.slice(0, most - 1).replace(HALF_SIGN, '')}…` : flat
}

/** What people wrote is text: it makes no links, calls nobody (`<@all>`) and changes no look. */
const SIGNS: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  '[': '［',
  ']': '］',
  '*': '＊',
  '`': '｀',
  '#': '＃',
  '@': '＠',
  '\\': '＼',
}

function inMarkdown(said: Said): { subject: string; text: string; link: string[] } {
  const asText = (text: string) => text.replace(/[<>[\]*`#@\\]/g, (sign) => SIGNS[sign] ?? sign)
  const { subject, text } = shortened(said)
  return { subject: asText(subject), text: asText(text), link: said.link ? [`[${OPEN}](${said.link})`] : [] }
}
