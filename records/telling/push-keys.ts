// The pair of keys by which the services of the browsers know this system (VAPID, RFC 8292). Browsers that have agreed to
// be told something have agreed to this pair: another one loses them all.

import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** base64url: the point of 65 bytes, and the number of 32. */
export type PushKeys = { readonly publicKey: string; readonly privateKey: string }
type Where = { readonly dataFolder: string; readonly pushKeys?: PushKeys | undefined }

export function pushKeysGiven(env: NodeJS.ProcessEnv): PushKeys | undefined {
  const [publicKey, privateKey] = [env['HOUQIN_PUSH_PUBLIC_KEY'], env['HOUQIN_PUSH_PRIVATE_KEY']]
  if (!publicKey && !privateKey) return undefined
  if (publicKey && privateKey && isKey(publicKey, 65) && isKey(privateKey, 32)) return { publicKey, privateKey }
  throw new Error('HOUQIN_PUSH_PUBLIC_KEY and HOUQIN_PUSH_PRIVATE_KEY are not a pair of VAPID keys.')
}

/** Those of the settings, else those in the data folder, which are made when they are first asked for. */
export function pushKeys({ dataFolder, pushKeys: given }: Where): PushKeys {
  if (given) return given
  const file = path.join(dataFolder, 'push-keys.json')
  try {
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(file, `${JSON.stringify(newKeys())}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return JSON.parse(readFileSync(file, 'utf8')) as PushKeys
}

function newKeys(): PushKeys {
  const { x, y, d } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey.export({ format: 'jwk' })
  const point = Buffer.concat([Buffer.from([4]), bytes(x), bytes(y)])
  return { publicKey: point.toString('base64url'), privateKey: bytes(d).toString('base64url') }
}

function bytes(text = ''): Buffer {
  return Buffer.from(text, 'base64url')
}

function isKey(text: string, length: number): boolean {
  return bytes(text).length === length
}
