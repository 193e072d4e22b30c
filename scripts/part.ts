// A part of the running system: one process that is started, watched and stopped.
import type { ChildProcess } from 'node:child_process'

export interface RunningPart {
  pid: number
  /** Answers, once, why the process ended: by itself or because it was stopped. */
  exited: Promise<string>
  /** Ends the process, by force if it does not end by itself in time. */
  stop(): Promise<void>
}

const LAST_WORDS_MS = 20

interface Ending {
  gently: NodeJS.Signals
  patienceMs: number
}

/** Keeps the last lines that a process wrote on its error output: they say why it ended. */
export function watchProcess(child: ChildProcess, { gently, patienceMs }: Ending): RunningPart {
  let tail = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    tail = (tail + chunk).slice(-2000)
  })
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    // The last words may arrive after the exit; the pipe itself may stay open for as long as a grandchild holds it.
    child.once('exit', (code, signal) => setTimeout(() => resolve(ending(code, signal, tail)), LAST_WORDS_MS))
  })
  return {
    pid: child.pid ?? 0,
    exited,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill(gently)
      const harder = setTimeout(() => child.kill('SIGKILL'), patienceMs)
      await exited
      clearTimeout(harder)
    },
  }
}

/** Whoever was killed from outside has nothing to tell; who ended by itself has. */
function ending(code: number | null, signal: NodeJS.Signals | null, tail: string): string {
  return signal || !tail ? `ended (${signal ?? code})` : `ended (${code})\n${tail.trim()}`
}
