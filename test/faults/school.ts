// A school whose people work over HTTP, with a worker and an engine of its own.
import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker'
import { type RunningWorker, runWorker } from '../../worker/run.ts'
import { PASSWORD, startApi, type TestApi } from '../integration/api/server.ts'
import type { Addresses } from './engine.ts'
import { OwnEngine } from './own-engine.ts'
import { Diary } from './person.ts'
import { Office } from './purchases.ts'
import { Chance } from './random.ts'

/** Impatient: a test waits for what a school finds done on the next morning. */
const SWEEP = { everyMs: 1000, graceSeconds: 2 }
const SEED = 5

export class School {
  readonly diary: Diary
  readonly engine: OwnEngine
  readonly office: Office
  readonly addresses: Addresses
  readonly #api: TestApi
  #worker: RunningWorker | undefined

  private constructor(api: TestApi, databaseUrl: string, engine: OwnEngine, office: Office, diary: Diary) {
    this.#api = api
    this.engine = engine
    this.office = office
    this.diary = diary
    this.addresses = { databaseUrl, temporalAddress: engine.address }
  }

  static async open(): Promise<School> {
    // That the engine is away is what these tests are about: it need not be said a hundred times.
    const filter = makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' })
    const telemetryOptions = { logging: { filter } }
    Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions, shutdownSignals: [] })
    let databaseUrl = ''
    const wire = async (url: string) => {
      databaseUrl = url
      return url
    }
    const [api, engine] = await Promise.all([startApi({ wire }), OwnEngine.start()])
    const diary = new Diary()
    const office = await Office.open(api.url, diary, new Chance(SEED), PASSWORD)
    const school = new School(api, databaseUrl, engine, office, diary)
    await school.startWorker()
    return school
  }

  async startWorker(): Promise<void> {
    this.#worker = await runWorker({ ...this.addresses, sweep: SWEEP })
  }

  async stopWorker(): Promise<void> {
    await this.#worker?.stop()
    this.#worker = undefined
  }

  async close(): Promise<void> {
    await this.stopWorker()
    await this.engine.end()
    await this.#api.stop()
  }
}
