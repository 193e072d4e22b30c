// Once for a run of the browser stories: the whole system as `npm start` starts it, with its demo school, and a Chromium.
import type { TestProject } from 'vitest/node'
import { findChromium } from '../../../scripts/find-chromium.ts'
import { freePort } from '../../../scripts/ports.ts'
import { WholeSystem } from '../../faults/system.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the pages are. */
    webAddress: string
    /** The program. */
    chromium: string
    /** Where the system takes its mail: a story that waits for some opens a mailbox there. */
    mailPort: number
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const program = await findChromium()
  const mailPort = await freePort()
  const system = await WholeSystem.start({ SMTP_URL: `smtp://127.0.0.1:${mailPort}` })
  project.provide('webAddress', system.api)
  project.provide('chromium', program)
  project.provide('mailPort', mailPort)
  return () => system.stop()
}
