// The supervisor with parts that are no processes: the order of stops, restarts, and when it gives up.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { RunningPart } from '../../scripts/part.ts'
import { type Part, Supervisor } from '../../scripts/supervisor.ts'

interface Pretended extends Part {
  starts: number
  /** Ends the part as if it had crashed. */
  crash(): void
  /** Whether its next starts succeed. */
  healthy: boolean
}

let stopped: string[]
let lines: string[]
let gaveUp: string | undefined
let supervisor: Supervisor

beforeEach(() => {
  vi.useFakeTimers()
  stopped = []
  lines = []
  gaveUp = undefined
  supervisor = new Supervisor(
    (line) => lines.push(line),
    (why) => {
      gaveUp = why
    },
  )
})

afterEach(() => {
  vi.useRealTimers()
})

function pretend(name: string): Pretended {
  let end: (why: string) => void = () => {}
  const part: Pretended = {
    name,
    starts: 0,
    healthy: true,
    crash: () => end('ended (1)'),
    async start() {
      part.starts += 1
      if (!part.healthy) throw new Error('did not start')
      const exited = new Promise<string>((resolve) => {
        end = resolve
      })
      return {
        pid: 1,
        exited,
        async stop() {
          stopped.push(name)
          end('stopped')
        },
      }
    },
  }
  return part
}

test('parts are stopped last first, and not started again', async () => {
  const parts = ['postgres', 'temporal', 'worker', 'api'].map(pretend)
  for (const part of parts) await supervisor.run(part)
  await supervisor.stop()
  await vi.advanceTimersByTimeAsync(120_000)
  expect(stopped).toEqual(['api', 'worker', 'temporal', 'postgres'])
  expect(parts.map(({ starts }) => starts)).toEqual([1, 1, 1, 1])
})

test('a part that ends is started again alone, after two seconds', async () => {
  const [temporal, api] = [pretend('temporal'), pretend('api')]
  await supervisor.run(temporal)
  await supervisor.run(api)
  temporal.crash()
  await vi.advanceTimersByTimeAsync(1900)
  expect(temporal.starts).toBe(1)
  await vi.advanceTimersByTimeAsync(200)
  expect([temporal.starts, api.starts]).toEqual([2, 1])
  expect(lines).toEqual(['temporal ended (1); it is started again in 2 s', 'temporal runs again'])
})

test('a part waits for the parts that it needs, and is not blamed for their absence', async () => {
  const [temporal, worker] = [pretend('temporal'), pretend('worker')]
  await supervisor.run(temporal)
  await supervisor.run(worker)
  temporal.healthy = false
  temporal.crash()
  worker.crash()
  await vi.advanceTimersByTimeAsync(5000)
  expect(worker.starts).toBe(1)
  temporal.healthy = true
  await vi.advanceTimersByTimeAsync(10_000)
  expect(worker.starts).toBe(2)
  expect(gaveUp).toBeUndefined()
})

test('it gives up on a part that fails again and again', async () => {
  const worker = pretend('worker')
  await supervisor.run(worker)
  worker.healthy = false
  worker.crash()
  await vi.advanceTimersByTimeAsync(10 * 60_000)
  expect(gaveUp).toBe('worker failed 6 times in a row: did not start')
})

test('a part that had lived well for a while may fail as often again', async () => {
  const worker = pretend('worker')
  await supervisor.run(worker)
  for (let failure = 0; failure < 20; failure++) {
    await vi.advanceTimersByTimeAsync(61_000)
    worker.crash()
    await vi.advanceTimersByTimeAsync(3000)
  }
  expect(gaveUp).toBeUndefined()
  expect(worker.starts).toBe(21)
})

test('a part that is being started when the end comes is stopped too', async () => {
  const temporal = pretend('temporal')
  const start = () => new Promise<RunningPart>((resolve) => setTimeout(() => resolve(temporal.start()), 1000))
  const started = supervisor.run({ name: 'temporal', start })
  const end = supervisor.stop()
  await vi.advanceTimersByTimeAsync(1000)
  await Promise.all([started, end])
  expect(stopped).toEqual(['temporal'])
})
