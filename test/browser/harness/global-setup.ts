// Once for a run of the browser stories: the whole system as `npm start` starts it, with its demo school, and a Chromium.
import type { TestProject } from 'vitest/node'
import { findChromium } from '../../../scripts/find-chromium.ts'
import { WholeSystem } from '../../faults/system.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the pages are. */
    webAddress: string
    /** The program. */
    chromium: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const program = await findChromium()
  const system = await WholeSystem.start()
  project.provide('webAddress', system.api)
  project.provide('chromium', program)
  return () => system.stop()
}
