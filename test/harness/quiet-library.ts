// The library of the engine says what it does in every test that uses it, unless it is told not to, once in a process.
import { Runtime } from '@temporalio/worker'
import { pino } from 'pino'
import { libraryOptions } from '../../worker/log.ts'

let isQuiet = false

export function quietLibrary(): void {
  if (!isQuiet) Runtime.install(libraryOptions(pino({ level: 'error' })))
  isQuiet = true
}
