// The settings of a start, read from the environment once.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export interface Settings {
  port: number
  /** The folder of everything that is kept, absolute. */
  dataFolder: string
  /** A PostgreSQL that is there already; undefined for the embedded one. */
  databaseUrl: string | undefined
  /** A Temporal server that is there already; undefined for one of our own. */
  temporalAddress: string | undefined
  /** Whether an invented school is made on an empty database. */
  demo: boolean
}

export function dataFolder(env = process.env): string {
  return path.resolve(env['HOUQIN_DATA'] || 'data')
}

export function readSettings(env = process.env): Settings {
  const port = Number(env['PORT'] || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT is ${env['PORT']}; it must be a number.`)
  const databaseUrl = env['DATABASE_URL'] || undefined
  return {
    port,
    dataFolder: dataFolder(env),
    databaseUrl,
    temporalAddress: env['TEMPORAL_ADDRESS'] || undefined,
    demo: env['HOUQIN_DEMO'] ? env['HOUQIN_DEMO'] === '1' : !databaseUrl,
  }
}

/** What sessions are signed with: HOUQIN_SECRET, else one that is made once and kept in the data folder. */
export function readSecret(folder: string, env = process.env): string {
  if (env['HOUQIN_SECRET']) return env['HOUQIN_SECRET']
  const file = path.join(folder, 'secret')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  }
  return readFileSync(file, 'utf8').trim()
}
