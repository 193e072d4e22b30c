// A whole system of its own in a folder, started as `npm start` starts it, kept up as a service manager would keep it up,
// and the ways to do it harm.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from '../../scripts/ports.ts'
import { commandLine, endProcess } from '../../scripts/processes.ts'
import { type Running, readRunning } from '../../scripts/running.ts'
import { makeRunFolder, noteServers } from '../harness/run-folder.ts'

export type PartName = 'postgres' | 'temporal' | 'worker' | 'api'

const ROOT = path.join(import.meta.dirname, '..', '..')
const READY = 'Houqin is ready'
const START_MS = 180_000
const STOP_MS = 60_000
const LOOK_MS = 200
const MOST_FAILED_STARTS = 3
/** A test asks more than a busy office, and as few people. */
const MANY = '1000000'

export class WholeSystem {
  readonly folder = makeRunFolder()
  readonly dataFolder = path.join(this.folder, 'data')
  readonly api: string
  /** What a start said that did not come to its end, although nobody had killed it. */
  readonly failedStarts: string[] = []
  readonly #env: Record<string, string>
  #supervisor: ChildProcess | undefined
  #ready: Promise<void> = Promise.resolve()
  #isStopping = false
  #isKilled = false

  private constructor(port: number, env: Record<string, string>) {
    this.api = `http://127.0.0.1:${port}`
    this.#env = { PORT: String(port), HOUQIN_DATA: this.dataFolder, HOUQIN_PUBLIC_URL: this.api, ...env }
  }

  static async start(env: Record<string, string> = {}): Promise<WholeSystem> {
    const system = new WholeSystem(await freePort(), env)
    system.#launch()
    await system.#ready
    return system
  }

  get running(): Running {
    const running = readRunning(this.dataFolder)
    if (!running) throw new Error(`nothing runs on ${this.dataFolder}`)
    return running
  }

  /** Answers when the last start is complete; parts may have been killed since. */
  ready(): Promise<void> {
    return this.#ready
  }

  /** Answers when every part lives, and the api says that database and engine answer. */
  async whole(): Promise<void> {
    for (;;) {
      await this.ready().catch(() => {})
      const pids = Object.values(readRunning(this.dataFolder)?.pids ?? {})
      const response = await fetch(`${this.api}/api/ready`).catch(() => undefined)
      if (this.failedStarts.length === MOST_FAILED_STARTS) throw new Error(this.failedStarts.at(-1))
      if (response?.ok && pids.every((pid) => commandLine(pid))) return
      await sleep(LOOK_MS)
    }
  }

  /** kill -9. False when the part does not live at this moment. */
  kill(part: PartName): boolean {
    return killed(readRunning(this.dataFolder)?.pids[part])
  }

  /** kill -9 of one of PostgreSQL's own processes that serve our connections: the others are ended by PostgreSQL. */
  async killBackend(): Promise<boolean> {
    const url = readRunning(this.dataFolder)?.databaseUrl
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
    client.on('error', () => {})
    try {
      await client.connect()
      const { rows } = await client.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'houqin%' ORDER BY query_start DESC LIMIT 1`,
      )
      return killed(rows[0]?.pid)
    } catch {
      return false
    } finally {
      await client.end().catch(() => {})
    }
  }

  /** kill -9 of the supervisor; with everything that it has started, or alone. It is started again at once. */
  async killSupervisor({ withParts }: { withParts: boolean }): Promise<void> {
    await this.#ready
    const supervisor = this.#supervisor
    if (!supervisor) throw new Error('the system is not running')
    const parts = Object.values(this.running.pids)
    const gone = once(supervisor, 'exit')
    this.#isKilled = true
    supervisor.kill('SIGKILL')
    if (withParts) for (const pid of parts) killed(pid)
    await gone
    await this.#ready
  }

  async stop(): Promise<void> {
    this.#isStopping = true
    const supervisor = this.#supervisor
    if (supervisor && supervisor.exitCode === null && supervisor.signalCode === null) {
      const gone = once(supervisor, 'exit')
      supervisor.kill('SIGTERM')
      await Promise.race([gone, sleep(STOP_MS, undefined, { ref: false })])
    }
    for (const pid of this.#pids()) await endProcess(pid, 'SIGKILL', 0)
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 })
  }

  #launch(): void {
    const { DATABASE_URL: _database, TEMPORAL_ADDRESS: _temporal, ...around } = process.env
    const limits = { HOUQIN_RATE_PER_MINUTE: MANY, HOUQIN_SIGN_IN_PAIR: MANY, HOUQIN_SIGN_IN_ACCOUNT: MANY }
    const env = { ...around, HOUQIN_DEMO: '1', HOUQIN_LOG: 'warn', ...limits, ...this.#env }
    const bootstrap = path.join(ROOT, 'scripts', 'bootstrap.mjs')
    const supervisor = spawn(process.execPath, [bootstrap, 'start', `--data=${this.folder}`], { cwd: ROOT, env })
    this.#supervisor = supervisor
    this.#isKilled = false
    const log = createWriteStream(this.#logFile, { flags: 'a' })
    supervisor.stdout.pipe(log, { end: false })
    supervisor.stderr.pipe(log, { end: false })
    this.#ready = this.#whenReady(supervisor)
    this.#ready.catch(() => {})
    supervisor.once('exit', () => {
      log.end()
      if (!this.#isStopping && this.failedStarts.length < MOST_FAILED_STARTS) this.#launch()
    })
  }

  #whenReady(supervisor: ChildProcess): Promise<void> {
    return new Promise((resolve, reject) => {
      let said = ''
      const fail = (why: string) => {
        if (!this.#isStopping && !this.#isKilled) this.failedStarts.push(`${why}\n${said}`)
        reject(new Error(`the system did not start: ${why}\n${said}`))
      }
      const late = setTimeout(() => fail('it took too long'), START_MS)
      const read = (chunk: Buffer) => {
        said += chunk
        if (!said.includes(READY)) return
        clearTimeout(late)
        supervisor.stdout?.off('data', read)
        noteServers(this.folder, this.#pids())
        resolve()
      }
      supervisor.stdout?.on('data', read)
      supervisor.once('exit', () => {
        clearTimeout(late)
        if (!said.includes(READY)) fail('it ended')
      })
    })
  }

  #pids(): number[] {
    const running = readRunning(this.dataFolder)
    const { pid } = this.#supervisor ?? {}
    return [...(pid === undefined ? [] : [pid]), ...Object.values(running?.pids ?? {})]
  }

  get #logFile(): string {
    return path.join(this.folder, 'output')
  }
}

function killed(pid: number | undefined): boolean {
  if (pid === undefined || !commandLine(pid)) return false
  try {
    process.kill(pid, 'SIGKILL')
    return true
  } catch {
    return false
  }
}
