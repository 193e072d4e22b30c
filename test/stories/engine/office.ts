// One worker of the invented office, on the real server, for the requests of a test file. A request's steps are its own.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, Connection, type WorkflowHandle } from '@temporalio/client'
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker'
import { pino } from 'pino'
import { activities } from '../../../activities/index.ts'
import type { KeyedSteps } from '../../../activities/steps.ts'
import type { Wake } from '../../../domain/desk/wake.ts'
import { libraryOptions } from '../../../worker/log.ts'
import { WAKE, workflowId } from '../../../workflows/messages.ts'
import { fastForward, temporalAddress } from '../../harness/temporal.ts'
import { Notes } from './records.ts'

const PATIENCE_MS = 30_000

export interface Office {
  /** Starts the procedure of an invented request. */
  request(procedure: string, notes?: Notes): Promise<Case>
  close(): Promise<void>
}

export interface Case {
  notes: Notes
  handle: WorkflowHandle
  tell(wake: Wake): Promise<void>
  /** Waits until the task `key round` is open. */
  opened(task: string): Promise<void>
  ended(): Promise<void>
  /** What Temporal would do if it lost this run: another one begins from the first line. */
  again(): Promise<void>
  forward(seconds: number): Promise<void>
}

export async function openOffice(): Promise<Office> {
  Runtime.install(libraryOptions(pino({ level: 'error' })))
  const taskQueue = `office-${randomUUID()}`
  const known = new Map<string, Notes>()
  const notesOf = ({ requestId }: { requestId: string }) => known.get(requestId)!
  const steps: KeyedSteps = {
    begin: (input) => notesOf(input).begin(input),
    openTask: (run, task) => notesOf(run).openTask(run, task),
    climb: (run, task) => notesOf(run).climb(run, task),
    effect: (run, effect) => notesOf(run).effect(run, effect),
    choose: (run, branch) => notesOf(run).choose(run, branch),
    undo: (run) => notesOf(run).undo(run),
    settle: (run, end) => notesOf(run).settle(run, end),
  }
  const workflowBundle = await bundleWorkflowCode({
    workflowsPath: new URL('./stories.ts', import.meta.url).pathname,
    logger: new DefaultLogger('ERROR'),
  })
  const native = await NativeConnection.connect({ address: temporalAddress() })
  const connection = await Connection.connect({ address: temporalAddress() })
  const client = new Client({ connection })
  const options = { connection: native, taskQueue, workflowBundle, activities: { ...activities(steps) } }
  const worker = await Worker.create(options)
  const running = worker.run()

  const request = async (procedure: string, notes = new Notes()): Promise<Case> => {
    known.set(notes.requestId, notes)
    const { schoolId, requestId } = notes
    const start = () =>
      client.workflow.start(procedure, {
        workflowId: workflowId(requestId),
        taskQueue,
        args: [{ schoolId, requestId }],
        workflowIdConflictPolicy: 'TERMINATE_EXISTING',
      })
    let handle: WorkflowHandle = await start()
    return {
      notes,
      get handle() {
        return handle
      },
      tell: (wake) => handle.signal(WAKE, wake),
      opened: (task) => until(() => notes.isOpen(task), `${task} is open`, notes),
      async ended() {
        await handle.result()
      },
      async again() {
        handle = await start()
      },
      async forward(seconds) {
        const { runId } = await handle.describe()
        await fastForward(connection, 'default', handle.workflowId, runId, seconds)
      },
    }
  }
  return {
    request,
    async close() {
      worker.shutdown()
      await running
      await native.close()
      await connection.close()
    },
  }
}

/** Waits for what no message tells. */
export async function until(isTrue: () => boolean | Promise<boolean>, what: string, notes: Notes): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`not in time: ${what}; so far: ${notes.log.join(', ')}`)
    await sleep(10)
  }
}
