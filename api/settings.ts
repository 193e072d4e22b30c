// The settings of the api, read from the environment once. Numbers that are none are told at the start, not found at night.

import path from 'node:path'
import { type PushKeys, pushKeysGiven } from '../records/telling/push-keys.ts'

const MEGABYTE = 1024 * 1024

export type Limits = {
  /** Requests of one person, or of one address that has not signed in, in a minute. */
  readonly perMinute: number
  /** Failed sign-ins in a quarter of an hour: for one account from one address, for one account, for one address. */
  readonly signInPair: number
  readonly signInAccount: number
  readonly signInAddress: number
  /** Secret addresses in a quarter of an hour: wrong ones of one address, and how often one is asked for. */
  readonly secretWrong: number
  readonly secretAsked: number
  readonly fileBytes: number
  /** Open streams of one person. */
  readonly streams: number
}

export type ApiSettings = {
  readonly port: number
  readonly host: string
  readonly databaseUrl: string
  /** The most connections to the database at once. */
  readonly connections: number
  readonly temporalAddress: string
  readonly dataFolder: string
  readonly secret: string
  /** Instead of the code in the data folder. */
  readonly setupCode?: string
  readonly demo: boolean
  /** Instead of those in the data folder. */
  readonly pushKeys?: PushKeys | undefined
  /** Whether robots and browsers may have addresses on this very machine: for trials. */
  readonly local: boolean
  /** As Express understands it: false, a number of proxies, or their addresses. */
  readonly trustProxy: boolean | number | string
  /** Where people open the system, for addresses that leave it. */
  readonly publicUrl?: string
  /** Origins besides the host itself whose pages may send changes. */
  readonly origins: ReadonlySet<string>
  readonly logLevel: string
  readonly limits: Limits
}

export const DEFAULT_LIMITS: Limits = {
  perMinute: 1200,
  signInPair: 10,
  signInAccount: 60,
  signInAddress: 200,
  secretWrong: 300,
  secretAsked: 30,
  fileBytes: 20 * MEGABYTE,
  streams: 20,
}

export function readApiSettings(env: NodeJS.ProcessEnv = process.env): ApiSettings {
  const read = (name: string): string => env[name] ?? ''
  return {
    port: number(env, 'PORT', 3000),
    host: read('HOUQIN_HOST') || '127.0.0.1',
    databaseUrl: required(env, 'DATABASE_URL'),
    connections: number(env, 'HOUQIN_CONNECTIONS', 10),
    temporalAddress: required(env, 'TEMPORAL_ADDRESS'),
    dataFolder: path.resolve(read('HOUQIN_DATA') || 'data'),
    secret: required(env, 'HOUQIN_SECRET'),
    ...(read('HOUQIN_SETUP_CODE') ? { setupCode: read('HOUQIN_SETUP_CODE') } : {}),
    demo: read('HOUQIN_DEMO') === '1',
    pushKeys: pushKeysGiven(env),
    local: read('HOUQIN_LOCAL_ROBOTS') === '1',
    trustProxy: trustedProxies(read('HOUQIN_TRUST_PROXY')),
    ...(read('HOUQIN_PUBLIC_URL') ? { publicUrl: read('HOUQIN_PUBLIC_URL') } : {}),
    origins: new Set(
      read('HOUQIN_ORIGINS')
        .split(/[\s,]+/)
        .filter(Boolean),
    ),
    logLevel: read('HOUQIN_LOG') || 'info',
    limits: {
      ...DEFAULT_LIMITS,
      perMinute: number(env, 'HOUQIN_RATE_PER_MINUTE', DEFAULT_LIMITS.perMinute),
      signInPair: number(env, 'HOUQIN_SIGN_IN_PAIR', DEFAULT_LIMITS.signInPair),
      signInAccount: number(env, 'HOUQIN_SIGN_IN_ACCOUNT', DEFAULT_LIMITS.signInAccount),
      signInAddress: number(env, 'HOUQIN_SIGN_IN_ADDRESS', DEFAULT_LIMITS.signInAddress),
      fileBytes: number(env, 'HOUQIN_FILE_MB', DEFAULT_LIMITS.fileBytes / MEGABYTE) * MEGABYTE,
      streams: number(env, 'HOUQIN_STREAMS', DEFAULT_LIMITS.streams),
    },
  }
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name]
  if (!value) throw new Error(`${name} is not set.`)
  return value
}

function number(env: NodeJS.ProcessEnv, name: string, usual: number): number {
  const value = Number(env[name] || usual)
  if (!Number.isInteger(value) || value < 1) throw new Error(`${name} is ${env[name]}; it must be a whole number.`)
  return value
}

function trustedProxies(value: string): boolean | number | string {
  if (value === '') return false
  return /^\d+$/.test(value) ? Number(value) : value
}
