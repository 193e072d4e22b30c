// `npm start`: the whole system on one machine. bootstrap.mjs runs it when everything is installed and generated.
import { say, sinceStart, step } from './console.ts'
import { isPortFree } from './ports.ts'
import { leaveDataFolder, takeDataFolder } from './running.ts'
import { readSettings, type Settings } from './settings.ts'
import { Supervisor } from './supervisor.ts'
import { SystemParts } from './system-parts.ts'

let taken: string | undefined
let stopping = false
const supervisor = new Supervisor(say, (why) => void stop(why, 1))

async function stop(why: string, code: number): Promise<void> {
  if (stopping) return
  stopping = true
  if (supervisor.isRunning) say(`stopping: ${why}`)
  await supervisor.stop()
  if (taken) leaveDataFolder(taken)
  process.exit(code)
}

/** npm does not pass SIGTERM on to what it runs: that it is gone is seen by the parent that changes. */
function listenForTheEnd(): void {
  process.on('uncaughtException', (error) => void stop(explain(error), 1))
  // Who reads the output may leave (`npm start | head`); the system goes on.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal, 0))
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) void stop('the process that started this one is gone', 0)
  }, 500).unref()
}

async function start(settings: Settings): Promise<void> {
  const { dataFolder, port } = settings
  await takeDataFolder(dataFolder)
  taken = dataFolder
  if (!(await isPortFree(port))) {
    throw new Error(`Port ${port} is in use; free it, or choose another one: PORT=${port + 1} npm start`)
  }
  const parts = new SystemParts(settings, supervisor)
  await step('PostgreSQL', () => parts.startDatabase())
  await step('migrations', () => parts.migrate())
  await step('Temporal', () => parts.startEngine())
  const demo = settings.demo ? await step('demo school', () => parts.seedDemo()) : await parts.firstSteps()
  await step('worker', () => parts.startWorker())
  await step('api', () => parts.startApi())
  const { apiUrl, temporalUi } = parts.running
  console.log(`\nHouqin is ready after ${sinceStart()}: ${apiUrl}  (its API: ${apiUrl}/api/docs)`)
  if (temporalUi) console.log(`The engine's own screen: ${temporalUi}`)
  for (const line of demo) console.log(line)
  console.log('Ctrl-C stops it.\n')
}

/** What people can mend is one sentence; the stack is for those who ask for it. */
function explain(error: unknown): string {
  if (process.env['HOUQIN_DEBUG']) console.error(error)
  return error instanceof Error ? error.message || error.name : String(error)
}

listenForTheEnd()
try {
  await start(readSettings())
} catch (error) {
  if (!stopping) {
    console.error(`\n${explain(error)}\n`)
    await stop('the start failed', 1)
  }
}
