// What the reasons of a pause are called: their keys stand with the task, their titles with the words of the process.

import type { Process } from '../domain/processes/process.ts'
import type { Words } from '../domain/words.ts'

/** A reason that the process has no words for (any more) is shown as it is written. */
export function pauseWords(process: Pick<Process, 'words'> | undefined, reason: string): Words {
  return process?.words[`pause-${reason}`] ?? { zh: reason, en: reason }
}
