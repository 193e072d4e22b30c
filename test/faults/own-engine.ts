// A Temporal server of one test's own: it can be held still, killed, robbed of its records, and given old ones back.
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { findTemporal } from '../../scripts/find-temporal.ts'
import type { RunningPart } from '../../scripts/part.ts'
import { freePort } from '../../scripts/ports.ts'
import { startTemporal } from '../../scripts/temporal-server.ts'
import { makeRunFolder, noteServers } from '../harness/run-folder.ts'

export class OwnEngine {
  readonly address: string
  readonly #folder: string
  readonly #port: number
  readonly #program: string
  #server: RunningPart | undefined

  private constructor(folder: string, port: number, program: string) {
    this.address = `127.0.0.1:${port}`
    this.#folder = folder
    this.#port = port
    this.#program = program
  }

  static async start(): Promise<OwnEngine> {
    const { program } = await findTemporal((line) => console.log(line))
    const engine = new OwnEngine(makeRunFolder(), await freePort(), program)
    await engine.start()
    return engine
  }

  async start(): Promise<void> {
    mkdirSync(this.#records, { recursive: true })
    this.#server = await startTemporal({
      program: this.#program,
      port: this.#port,
      file: path.join(this.#records, 'temporal.db'),
      onSpawn: (pid) => noteServers(this.#folder, [pid]),
    })
  }

  /** It is there and does not answer. */
  hold(): void {
    process.kill(this.#pid, 'SIGSTOP')
  }

  async kill(): Promise<void> {
    process.kill(this.#pid, 'SIGKILL')
    await this.#server?.exited
  }

  /** Of a stopped server. */
  keepCopy(): void {
    cpSync(this.#records, this.#copy, { recursive: true })
  }

  /** Of a stopped server: its next start finds nothing. */
  lose(): void {
    rmSync(this.#records, { recursive: true })
  }

  /** Of a stopped server: its next start finds what was copied. */
  bringBack(): void {
    this.lose()
    cpSync(this.#copy, this.#records, { recursive: true })
  }

  async end(): Promise<void> {
    process.kill(this.#pid, 'SIGCONT')
    await this.#server?.stop()
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 3 })
  }

  get #pid(): number {
    if (!this.#server) throw new Error('the engine was not started')
    return this.#server.pid
  }

  get #records(): string {
    return path.join(this.#folder, 'records')
  }

  get #copy(): string {
    return path.join(this.#folder, 'copy')
  }
}
