// Our own processes, the worker and the api: started with a channel to the supervisor, on which they say when they are ready.
import { fork } from 'node:child_process'
import path from 'node:path'
import { type RunningPart, watchProcess } from './part.ts'
import { toBackground } from './priority.ts'

export interface ApplicationOptions {
  /** The module that is run, relative to the root of the project. */
  file: string
  env: Record<string, string>
  /** Stands on the command line: it tells people, and a later start, whose process this is. */
  dataFolder: string
  /** Told as soon as there is a process, before it is ready. */
  onSpawn?: (pid: number) => void
}

const ROOT = path.join(import.meta.dirname, '..')
const WORKER = 'worker/main.ts'
const READY_MS = 120_000
const STOP_MS = 10_000

/** Starts the module and answers when it has sent `{ ready: true }`. */
export async function startApplication(options: ApplicationOptions): Promise<RunningPart> {
  const child = fork(path.join(ROOT, options.file), [`--data=${options.dataFolder}`], {
    cwd: ROOT,
    env: { ...process.env, ...options.env },
    execArgv: ['--import', 'tsx', '--import', new URL('./leave-with-supervisor.mjs', import.meta.url).href],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Its own process group: Ctrl-C in a terminal reaches the supervisor alone, which then stops the parts in order.
    detached: true,
  })
  if (child.pid) options.onSpawn?.(child.pid)
  const running = watchProcess(child, { gently: 'SIGTERM', patienceMs: STOP_MS })
  const ready = new Promise<undefined>((resolve) => {
    child.on('message', (message) => {
      if ((message as { ready?: boolean }).ready) resolve(undefined)
    })
  })
  const late = setTimeout(() => void running.stop(), READY_MS)
  const problem = await Promise.race([ready, running.exited])
  clearTimeout(late)
  if (problem) throw new Error(`it did not start: ${problem}`)
  if (options.file === WORKER) toBackground(running.pid)
  return running
}
