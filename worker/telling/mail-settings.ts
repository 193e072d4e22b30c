// What the environment says about mail.

import type { MailSettings } from './mail.ts'

const FROM = 'Houqin <houqin@localhost>'

/** Undefined where no mail server is named. */
export function mailSettings(env: NodeJS.ProcessEnv): MailSettings | undefined {
  const url = env['SMTP_URL']
  if (!url) return undefined
  const publicUrl = env['HOUQIN_PUBLIC_URL']
  return { url, from: env['SMTP_FROM'] || FROM, ...(publicUrl ? { publicUrl } : {}) }
}
