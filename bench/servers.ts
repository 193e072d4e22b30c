// The servers of a measurement, started on this machine in a folder of their own: one PostgreSQL that keeps its promises
// (fsync on), one Temporal server on a file, and processes of ours. Nothing of them is left behind.
import { rmSync } from 'node:fs'
import path from 'node:path'
import { startApplication } from '../scripts/application.ts'
import { type EmbeddedPostgres, startPostgres } from '../scripts/embedded-postgres.ts'
import { findTemporal } from '../scripts/find-temporal.ts'
import type { RunningPart } from '../scripts/part.ts'
import { freePort } from '../scripts/ports.ts'
import { startTemporal } from '../scripts/temporal-server.ts'
import { endLeftovers, endServers, makeRunFolder, noteServers } from '../test/harness/run-folder.ts'

export class Servers {
  readonly folder = makeRunFolder()
  readonly #parts: RunningPart[] = []
  readonly #abandon = () => this.#leaveNothing()
  #temporalPort: number | undefined

  begin(): void {
    endLeftovers()
    process.once('exit', this.#abandon)
  }

  async startPostgres(): Promise<EmbeddedPostgres> {
    const postgres = await startPostgres(path.join(this.folder, 'postgres'), { durable: true })
    return this.#note(postgres)
  }

  /** Started again, it has the same address and the same file. */
  async startTemporal(): Promise<RunningPart & { readonly address: string }> {
    const { program } = await findTemporal((line) => console.log(line))
    this.#temporalPort ??= await freePort()
    const port = this.#temporalPort
    const part = this.#note(await startTemporal({ program, port, file: path.join(this.folder, 'temporal.db') }))
    return Object.assign(part, { address: `127.0.0.1:${port}` })
  }

  async startProcess(file: string, env: Record<string, string>): Promise<RunningPart> {
    return this.#note(await startApplication({ file, env, dataFolder: this.folder }))
  }

  /** The last that was started is stopped first. */
  async stop(): Promise<void> {
    for (const part of this.#parts.reverse()) await part.stop()
    process.off('exit', this.#abandon)
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 })
  }

  #note<Part extends RunningPart>(part: Part): Part {
    this.#parts.push(part)
    noteServers(
      this.folder,
      this.#parts.map(({ pid }) => pid),
    )
    return part
  }

  #leaveNothing(): void {
    endServers(this.folder)
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
