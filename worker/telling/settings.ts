// What the environment says about telling people.

import path from 'node:path'
import { type PushKeys, pushKeys, pushKeysGiven } from '../../records/telling/push-keys.ts'

export type MailServer = {
  /** smtp://user:password@host:port, or smtps:// */
  readonly url: string
  readonly from: string
}

export type TellingSettings = {
  /** Without it nobody is told by mail. */
  readonly mail?: MailServer | undefined
  /** Without them nobody is told in a browser that is closed. */
  readonly pushKeys?: PushKeys | undefined
  /** Where people open the system; without it there are no links. */
  readonly publicUrl?: string | undefined
  /** Whether robots and browsers may have addresses on this very machine: for trials. */
  readonly local?: boolean
}

const FROM = 'Houqin <houqin@localhost>'

export function tellingSettings(env: NodeJS.ProcessEnv): TellingSettings {
  const url = env['SMTP_URL']
  const dataFolder = path.resolve(env['HOUQIN_DATA'] || 'data')
  return {
    mail: url ? { url, from: env['SMTP_FROM'] || FROM } : undefined,
    pushKeys: pushKeys({ dataFolder, pushKeys: pushKeysGiven(env) }),
    publicUrl: env['HOUQIN_PUBLIC_URL'] || undefined,
    local: env['HOUQIN_LOCAL_ROBOTS'] === '1',
  }
}
