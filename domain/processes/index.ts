// The one list of processes. A new process is a folder beside this file and a line here.

import type { Process } from './process.ts'
import { purchase } from './purchase/index.ts'
import { repair } from './repair/index.ts'

/** Each reads only its own policy; whoever goes through the list treats it as unknown. */
export const PROCESSES: readonly Process[] = [purchase as Process, repair as Process]

export function processNamed(key: string): Process | undefined {
  return PROCESSES.find((process) => process.key === key)
}
