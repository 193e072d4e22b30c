// How much memory processes hold, as Linux tells it: what several of them share is counted once.
import { readdirSync, readFileSync } from 'node:fs'

/** In whole megabytes, of each process with those that it has started. Zero where the system does not tell. */
export function megabytesOf<Name extends string>(pids: Readonly<Record<Name, number>>): Record<Name, number> {
  const parents = parentsOfAll()
  const of = (pid: number): number => {
    const children = [...parents].filter(([, parent]) => parent === pid).map(([child]) => child)
    return kilobytes(pid) + children.reduce((sum, child) => sum + of(child), 0)
  }
  const entries = Object.entries<number>(pids).map(([name, pid]) => [name, Math.round(of(pid) / 1024)])
  return Object.fromEntries(entries) as Record<Name, number>
}

function parentsOfAll(): Map<number, number> {
  const pids = list().filter((name) => /^\d+$/.test(name))
  return new Map(
    pids.map((pid) => [Number(pid), Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)]),
  )
}

function kilobytes(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
}

function list(): string[] {
  try {
    return readdirSync('/proc')
  } catch {
    return []
  }
}

/** A process may end while it is looked at, and some belong to others. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
