// data/running.json: what runs on a data folder, for other commands and for people. And the lock that lets only one
// start use a data folder at a time.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { commandLine, endProcess } from './processes.ts'

export interface Running {
  pid: number
  apiUrl: string
  databaseUrl: string
  temporalAddress: string
  temporalUi?: string
  /** The process of each part, for stopping one by hand. */
  pids: Record<string, number>
}

const STOP_MS = 10_000

/** Reads what runs on the folder, undefined when nothing does. */
export function readRunning(dataFolder: string): Running | undefined {
  const running = readFile(runningFile(dataFolder))
  return running && isSupervisor(running.pid) ? running : undefined
}

/** The file holds the address of the database with its password: only its owner reads it. */
export function writeRunning(dataFolder: string, running: Running): void {
  const unfinished = `${runningFile(dataFolder)}.new`
  writeFileSync(unfinished, `${JSON.stringify(running, null, 2)}\n`, { mode: 0o600 })
  renameSync(unfinished, runningFile(dataFolder))
}

/**
 * Takes the data folder for this process. Throws when another start holds it. Processes that a killed start left behind
 * are ended first: they would go on using the same data.
 */
export async function takeDataFolder(dataFolder: string): Promise<void> {
  mkdirSync(dataFolder, { recursive: true })
  const lock = lockFile(dataFolder)
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch {
      const holder = Number(readFileSync(lock, 'utf8'))
      if (holder !== process.pid && isSupervisor(holder)) throw new Error(inUse(dataFolder, holder))
      rmSync(lock, { force: true })
    }
  }
  const left = Object.entries(readFile(runningFile(dataFolder))?.pids ?? {}).filter(([, pid]) =>
    isOurs(pid, dataFolder),
  )
  // To PostgreSQL, SIGTERM means to wait for its clients; SIGINT means to end.
  await Promise.all(left.map(([name, pid]) => endProcess(pid, name === 'postgres' ? 'SIGINT' : 'SIGTERM', STOP_MS)))
}

export function leaveDataFolder(dataFolder: string): void {
  rmSync(runningFile(dataFolder), { force: true })
  rmSync(lockFile(dataFolder), { force: true })
}

function inUse(dataFolder: string, holder: number): string {
  return `Houqin runs already on ${dataFolder} (process ${holder}); stop it first, or name another folder in HOUQIN_DATA.`
}

function isSupervisor(pid: number): boolean {
  return commandLine(pid)?.includes('bootstrap.mjs') ?? false
}

/** Every part has the data folder, or a file in it, on its command line. */
function isOurs(pid: number, dataFolder: string): boolean {
  const line = commandLine(pid) ?? ''
  return line.includes(dataFolder + path.sep) || line.endsWith(`--data=${dataFolder}`)
}

function runningFile(dataFolder: string): string {
  return path.join(dataFolder, 'running.json')
}

function lockFile(dataFolder: string): string {
  return path.join(dataFolder, 'lock')
}

function readFile(file: string): Running | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
