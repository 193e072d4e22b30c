// The load client as main.ts sees it: a process that does one job at a time.
import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import type { Done, Job } from './job.ts'
import type { Targets } from './side.ts'

type Message = { ready?: boolean; done?: Done; failed?: string }

export class LoadClient {
  readonly #process: ChildProcess

  private constructor(process: ChildProcess) {
    this.#process = process
  }

  static async start(targets: Targets): Promise<LoadClient> {
    const env = { ...process.env, HOUQIN_BENCH_TARGETS: JSON.stringify(targets) }
    const child = fork(path.join(import.meta.dirname, 'load.ts'), { env, execArgv: ['--import', 'tsx'] })
    const client = new LoadClient(child)
    await client.#answer()
    return client
  }

  async do(job: Job): Promise<Done> {
    this.#process.send(job)
    const { done } = await this.#answer()
    if (!done) throw new Error('the load client answered something else')
    return done
  }

  stop(): void {
    this.#process.kill()
  }

  async #answer(): Promise<Message> {
    const message = await new Promise<Message>((resolve, reject) => {
      const gone = () => reject(new Error('the load client ended'))
      this.#process.once('exit', gone)
      this.#process.once('message', (said) => {
        this.#process.off('exit', gone)
        resolve(said as Message)
      })
    })
    if (message.failed !== undefined) throw new Error(`the load client failed: ${message.failed}`)
    return message
  }
}
