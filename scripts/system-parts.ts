// The parts of the system, each with the setting that replaces it, and what is told to the parts that follow.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { startApplication } from './application.ts'
import { say } from './console.ts'
import { ensureDatabase, startPostgres } from './embedded-postgres.ts'
import { type Found, findTemporal } from './find-temporal.ts'
import { migrate } from './migrate.ts'
import { rememberedPorts } from './ports.ts'
import { type Running, writeRunning } from './running.ts'
import { readSecret, type Settings } from './settings.ts'
import type { Supervisor } from './supervisor.ts'
import { startTemporal, whenAnswering } from './temporal-server.ts'

const ROOT = path.join(import.meta.dirname, '..')
const DATABASE = 'houqin'
const OTHER_ENGINE_MS = 10_000

export class SystemParts {
  readonly running: Running
  readonly #settings: Settings
  readonly #supervisor: Supervisor

  constructor(settings: Settings, supervisor: Supervisor) {
    this.#settings = settings
    this.#supervisor = supervisor
    this.running = {
      pid: process.pid,
      apiUrl: `http://127.0.0.1:${settings.port}`,
      databaseUrl: settings.databaseUrl ?? '',
      temporalAddress: settings.temporalAddress ?? '',
      pids: {},
    }
  }

  async startDatabase(): Promise<string> {
    if (this.#settings.databaseUrl) return 'the one of DATABASE_URL'
    const folder = this.#inData('postgres')
    const { postgres: port } = await this.#ports('postgres')
    await this.#supervisor.run({
      name: 'postgres',
      start: async () => {
        const server = await startPostgres(folder, { port })
        this.#note('postgres', server.pid)
        await ensureDatabase(server.url('postgres'), DATABASE)
        this.running.databaseUrl = server.url(DATABASE)
        return server
      },
    })
    return `port ${port}, data in ${path.relative(process.cwd(), folder) || folder}`
  }

  async migrate(): Promise<string> {
    try {
      return `${(await migrate(this.running.databaseUrl, path.join(ROOT, 'prisma', 'migrations'))).length} applied`
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'ETIMEDOUT') {
        throw new Error(`No PostgreSQL answers at the address in DATABASE_URL (${code}).`, { cause: error })
      }
      throw error
    }
  }

  async startEngine(): Promise<string> {
    const address = this.#settings.temporalAddress
    if (address) {
      await whenAnswering(address, OTHER_ENGINE_MS)
      return `the one at TEMPORAL_ADDRESS, ${address}`
    }
    const found = await findTemporal(say)
    await this.#startTemporal(found)
    return `${found.how}; its screen: ${this.running.temporalUi}`
  }

  async #startTemporal({ program }: Found): Promise<void> {
    const { temporal: port, temporalUi: uiPort } = await this.#ports('temporal', 'temporalUi')
    this.running.temporalAddress = `127.0.0.1:${port}`
    this.running.temporalUi = `http://127.0.0.1:${uiPort}`
    const onSpawn = (pid: number) => this.#note('temporal', pid)
    const file = this.#inData('temporal.db')
    await this.#supervisor.run({
      name: 'temporal',
      start: () => startTemporal({ program, port, uiPort, file, onSpawn }),
    })
  }

  /** The invented school, made once. Answers what its people need to know. */
  async seedDemo(): Promise<string[]> {
    const seed = path.join(ROOT, 'scripts', 'seed-demo.ts')
    if (!existsSync(seed)) return []
    const { seedDemo } = await import(seed)
    return seedDemo(this.running.databaseUrl)
  }

  /** What a start without a demo school says while nobody can sign in. */
  async firstSteps(): Promise<string[]> {
    const { openDatabase } = await import('../records/database.ts')
    const { hasNoSchool } = await import('../records/first-start.ts')
    const { setupCode } = await import('../api/auth/setup-code.ts')
    const db = openDatabase(this.running.databaseUrl, { max: 1 })
    try {
      if (!(await hasNoSchool(db))) return []
      const code = setupCode({ dataFolder: this.#settings.dataFolder, ...codeGiven() })
      return [
        'There is no school yet. Open this address to make it, with its first admin:',
        `  ${this.running.apiUrl}/setup?code=${code}`,
      ]
    } finally {
      await db.close()
    }
  }

  startWorker(): Promise<void> {
    return this.#startApplication('worker', 'worker/main.ts')
  }

  startApi(): Promise<void> {
    return this.#startApplication('api', 'api/main.ts')
  }

  #startApplication(name: string, file: string): Promise<void> {
    const { dataFolder, port, demo } = this.#settings
    const env = {
      DATABASE_URL: this.running.databaseUrl,
      TEMPORAL_ADDRESS: this.running.temporalAddress,
      PORT: String(port),
      HOUQIN_DATA: dataFolder,
      HOUQIN_DEMO: demo ? '1' : '0',
      HOUQIN_SECRET: readSecret(dataFolder),
      TZ: 'UTC',
    }
    const onSpawn = (pid: number) => this.#note(name, pid)
    return this.#supervisor.run({ name, start: () => startApplication({ file, env, dataFolder, onSpawn }) })
  }

  /** Written at once: a later start ends the processes that this one leaves behind if it is killed. */
  #note(name: string, pid: number): void {
    this.running.pids[name] = pid
    writeRunning(this.#settings.dataFolder, this.running)
  }

  #inData(name: string): string {
    return path.join(this.#settings.dataFolder, name)
  }

  #ports<Name extends string>(...names: Name[]): Promise<Record<Name, number>> {
    return rememberedPorts(this.#inData('ports.json'), names)
  }
}

function codeGiven(): { setupCode?: string } {
  const given = process.env['HOUQIN_SETUP_CODE']
  return given ? { setupCode: given } : {}
}
