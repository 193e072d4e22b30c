// Temporal's development server as a process: its ports, its file, its screen, and the moment it answers.
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Connection } from '@temporalio/client'
import { type RunningPart, watchProcess } from './part.ts'
import { toBackground } from './priority.ts'

export interface TemporalOptions {
  program: string
  port: number
  /** Where the server keeps its state; without it, in memory. */
  file?: string
  /** The port of the server's screen; without it there is no screen. */
  uiPort?: number
  namespaces?: string[]
  /** Told as soon as there is a process, before it answers. */
  onSpawn?: (pid: number) => void
}

const START_MS = 60_000
const STOP_MS = 5_000

/** Starts the server and answers when its default namespace does. */
export async function startTemporal(options: TemporalOptions): Promise<RunningPart> {
  if (options.file) mkdirSync(path.dirname(options.file), { recursive: true })
  // Its own process group: Ctrl-C in a terminal must reach the applications first.
  const server = spawn(options.program, serverArguments(options), {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (server.pid) options.onSpawn?.(server.pid)
  const running = watchProcess(server, { gently: 'SIGTERM', patienceMs: STOP_MS })
  const failed = running.exited.then((why) => {
    throw new Error(`the Temporal server did not start: ${why}`)
  })
  await Promise.race([failed, whenAnswering(`127.0.0.1:${options.port}`, START_MS)])
  toBackground(running.pid)
  return running
}

function serverArguments({ port, file, uiPort, namespaces = [] }: TemporalOptions): string[] {
  const server = ['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'error']
  const screen = uiPort
    ? ['--ui-port', String(uiPort), '--ui-ip', '127.0.0.1', '--ui-disable-news-fetch']
    : ['--headless']
  // Its file survives a killed process; of a power cut it may lose the last moments, which the sweeper brings back from the
  // records. Waiting for the disk at every step would make the records wait behind it on the same disk.
  const lightly = ['--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL']
  const storage = file ? ['--db-filename', file, ...lightly] : []
  // Lets a single run live through days in a moment: for demonstrations and for tests of deadlines.
  const skipping = ['--dynamic-config-value', 'frontend.WorkflowTimeSkippingEnabled=true']
  return [...server, ...screen, ...storage, ...skipping, ...namespaces.flatMap((name) => ['--namespace', name])]
}

/** Answers when the server at `address` knows its default namespace; throws when it does not within the time. */
export async function whenAnswering(address: string, patienceMs: number): Promise<void> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    try {
      const connection = await Connection.connect({ address, connectTimeout: '2 seconds' })
      try {
        await connection.withDeadline(Date.now() + 2000, () =>
          connection.workflowService.describeNamespace({ namespace: 'default' }),
        )
        return
      } finally {
        await connection.close()
      }
    } catch (error) {
      if (Date.now() > deadline) throw new Error(`no Temporal server answers at ${address}`, { cause: error })
      await sleep(100)
    }
  }
}
