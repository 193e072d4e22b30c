// The folder of one run of the tests, and the cleaning up after runs that were killed: their servers live on, because
// they are in process groups of their own.
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { commandLine } from '../../scripts/processes.ts'

const PREFIX = 'houqin-test-'

/** The name carries the process of the run. PostgreSQL may run as another user, who has to get into the folder. */
export function makeRunFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`))
  chmodSync(folder, 0o755)
  return folder
}

/** Tells a later run which processes are to be ended if this one is killed. They have the folder on their command line. */
export function noteServers(folder: string, pids: number[]): void {
  writeFileSync(path.join(folder, 'servers'), pids.join('\n'))
}

export function endServers(folder: string): void {
  for (const pid of readServers(folder)) {
    if (commandLine(pid)?.includes(folder)) process.kill(pid, 'SIGKILL')
  }
}

export function endLeftovers(): void {
  for (const name of readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const owner = Number(name.slice(PREFIX.length).split('-')[0])
    if (commandLine(owner)) continue
    const folder = path.join(os.tmpdir(), name)
    endServers(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

function readServers(folder: string): number[] {
  try {
    return readFileSync(path.join(folder, 'servers'), 'utf8').split('\n').map(Number)
  } catch {
    return []
  }
}
