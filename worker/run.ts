// The worker: runs workflows and their steps, delivers the outbox, sweeps. Everything that it needs is given to it, so
// that tests run it in their own process.

import { setTimeout as sleep } from 'node:timers/promises'
import { NativeConnection, type WorkerOptions } from '@temporalio/worker'
import { type Logger, pino } from 'pino'
import { effects } from '../activities/effects.ts'
import { activities } from '../activities/index.ts'
import { openDatabase } from '../records/database.ts'
import { keyedSteps } from '../records/steps.ts'
import { followSubstitutionsOfAll } from '../records/substitutions.ts'
import { TASK_QUEUE } from '../workflows/messages.ts'
import { workflowBundle } from './bundle.ts'
import { Engine } from './engine.ts'
import { Relay, type RelayOptions } from './relay.ts'
import { openRelayDatabase } from './relay-database.ts'
import { Replanner, type ReplanOptions, replanSteps } from './replanner.ts'
import { SandboxedWorker } from './sandbox.ts'
import { Sweeper, type SweepOptions } from './sweep.ts'
import type { TellingSettings } from './telling/settings.ts'
import { noticeSteps } from './telling/steps.ts'
import { startTelling } from './telling/telling.ts'

export type WorkerSettings = {
  readonly databaseUrl: string
  readonly temporalAddress: string
  readonly namespace?: string
  readonly taskQueue?: string
  readonly log?: Logger
  readonly relay?: RelayOptions
  readonly sweep?: SweepOptions
  readonly replan?: ReplanOptions
  /** Without them people are told in the application alone. */
  readonly telling?: TellingSettings
  readonly tuning?: Partial<WorkerOptions>
}

export type RunningWorker = {
  /** Fails when the worker ends by itself. */
  readonly ended: Promise<void>
  /** In order: takes nothing new, finishes what it has begun, closes its connections. */
  stop(): Promise<void>
}

const FIRST_WAIT_MS = 200
const LONGEST_WAIT_MS = 5_000

/** For two processors: a sleeping workflow in the cache costs some 70 KB, one that is not there a replay of 40 events. */
const TUNING = {
  maxCachedWorkflows: 600,
  maxConcurrentWorkflowTaskExecutions: 20,
  maxConcurrentLocalActivityExecutions: 20,
  maxConcurrentActivityTaskExecutions: 10,
  // Regular activities are rare: steps that the records were away for.
  maxConcurrentActivityTaskPolls: 2,
  // A worker that died is waited for no longer than this before another one replays.
  stickyQueueScheduleToStartTimeout: '3 seconds',
  shutdownGraceTime: '3 seconds',
} satisfies Partial<WorkerOptions>
const APP_CONNECTIONS = 12

/** Answers when workflows are being run; until Temporal answers it goes on trying. */
export async function runWorker(settings: WorkerSettings): Promise<RunningWorker> {
  const { databaseUrl, temporalAddress: address, namespace = 'default', taskQueue = TASK_QUEUE } = settings
  const log = settings.log ?? pino({ level: 'silent' })
  const db = openDatabase(databaseUrl, { applicationName: 'houqin-worker', max: APP_CONNECTIONS })
  const relayDb = openRelayDatabase(databaseUrl)
  const connection = await connect(address, log)
  const engine = new Engine({ at: connection, namespace, taskQueue })
  const relay = new Relay(relayDb, engine, log, settings.relay)
  const also = () => followSubstitutionsOfAll(relayDb, db)
  const notices = noticeSteps(db, settings.telling ?? {})
  const sweeper = new Sweeper(relayDb, engine, log, { also, ...settings.sweep })

  const worker = await SandboxedWorker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle: await workflowBundle(),
    activities: { ...activities(keyedSteps(db, effects)), ...notices.steps, ...replanSteps(db, settings.replan?.now) },
    ...TUNING,
    ...settings.tuning,
  })
  const ended = worker.run()
  ended.catch(() => {})
  await relay.start()
  sweeper.start()
  const replanner = new Replanner({ db, relayDb, log, connection, namespace, taskQueue }, settings.replan)
  await replanner.start()
  const telling = { db, relayDb, log, settings: settings.telling ?? {} }
  const stopTelling = await startTelling({ ...telling, connection, namespace, taskQueue })

  return {
    ended,
    async stop() {
      await Promise.all([relay.stop(), sweeper.stop(), replanner.stop(), stopTelling()])
      if (worker.getState() === 'RUNNING') worker.shutdown()
      await ended.catch(() => {})
      notices.close()
      await Promise.allSettled([connection.close(), engine.close(), db.close(), relayDb.close()])
    },
  }
}

async function connect(address: string, log: Logger): Promise<NativeConnection> {
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      // The engine is near: packing messages costs both sides more than sending them.
      return await NativeConnection.connect({ address, grpcCompression: { codec: 'none' } })
    } catch (error) {
      if (wait === FIRST_WAIT_MS) log.warn({ reason: (error as Error).message }, 'the engine does not answer; waiting')
      await sleep(wait)
    }
  }
}
