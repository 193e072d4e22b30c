// Other processes of this machine: whether one lives, what it was started as, how it is ended. A process id is used
// again by the system, so nothing is ended before its command line was looked at.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** The command line of a living process, undefined if there is none (a process that only waits to be collected is none). */
export function commandLine(pid: number): string | undefined {
  if (process.platform === 'linux') return linuxCommandLine(pid)
  if (process.platform === 'win32') return isAlive(pid) ? windowsCommandLine(pid) : undefined
  const { status, stdout } = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() || undefined : undefined
}

function linuxCommandLine(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || undefined
  } catch {
    return undefined
  }
}

function windowsCommandLine(pid: number): string | undefined {
  const query = `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`
  return spawnSync('powershell', ['-NoProfile', '-Command', query], { encoding: 'utf8' }).stdout?.trim() || undefined
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Ends a process gently, and by force when `patienceMs` have passed. Answers when it is gone. */
export async function endProcess(pid: number, gently: NodeJS.Signals, patienceMs: number): Promise<void> {
  const started = commandLine(pid)
  if (!started) return
  process.kill(pid, gently)
  for (let waited = 0; commandLine(pid) === started; waited += 50) {
    if (waited === patienceMs) process.kill(pid, 'SIGKILL')
    await sleep(50)
  }
}
