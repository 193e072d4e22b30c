// What we ask of Temporal about a request's workflow. Workflow ids are used again (ALLOW_DUPLICATE): a run that is not
// needed any more sees in the records that it is over, and ends.

import {
  Client,
  Connection,
  type ConnectionLike,
  isGrpcServiceError,
  WorkflowExecutionAlreadyStartedError,
} from '@temporalio/client'
import { ValueError } from '@temporalio/common'
import type { Wake } from '../domain/desk/wake.ts'
import { TASK_QUEUE, WAKE, workflowId } from '../workflows/messages.ts'

export type Workflow = { readonly schoolId: string; readonly requestId: string; readonly process: string }
export type EngineOptions = {
  /** Where the engine is; or the connection of the worker in this process, which then gets what it starts at once. */
  readonly at: string | ConnectionLike
  readonly namespace?: string
  readonly taskQueue?: string
}

/** Temporal does not answer, or answers for itself and not about this workflow. The same may be asked again later. */
export class EngineAway extends Error {
  override name = 'EngineAway'
}

const DEADLINE_MS = 5_000
/** Within this a run that is awake has answered. */
const HEARD_MS = 3_000
/** The library waits up to two minutes between tries by itself; a restarted server should be found sooner. */
const CHANNEL = { 'grpc.initial_reconnect_backoff_ms': 200, 'grpc.max_reconnect_backoff_ms': 2_000 }
const INVALID_ARGUMENT = 3

export class Engine {
  readonly #connection: ConnectionLike
  readonly #isOwn: boolean
  readonly #client: Client
  readonly #taskQueue: string

  /** Connects when it is first asked. */
  constructor({ at, namespace = 'default', taskQueue = TASK_QUEUE }: EngineOptions) {
    this.#isOwn = typeof at === 'string'
    this.#connection = typeof at === 'string' ? Connection.lazy({ address: at, channelArgs: CHANNEL }) : at
    this.#client = new Client({ connection: this.#connection, namespace })
    this.#taskQueue = taskQueue
  }

  /** Tells the workflow, and starts it when there is none. */
  async wake(workflow: Workflow, wake: Wake): Promise<void> {
    // Whoever begins looks anyway. A signal less is an event less in the history of every request.
    const isHeard = wake.kind === 'look' ? await this.start(workflow) : await this.#tell(workflow, wake)
    if (isHeard) return
    await this.#ask(() =>
      this.#client.workflow.signalWithStart(workflow.process, {
        ...this.#options(workflow),
        signal: WAKE,
        signalArgs: [wake],
        workflowIdConflictPolicy: 'USE_EXISTING',
      }),
    )
  }

  /**
   * Answers whether the run has heard it and gone on. An update costs the engine one write, a signal three; but an update
   * is kept only by a worker that answers. Whoever is not there or does not answer is sent a signal, which waits.
   */
  async #tell({ requestId }: Workflow, wake: Wake): Promise<boolean> {
    const run = this.#client.workflow.getHandle(workflowId(requestId))
    const tell = () => run.executeUpdate<void, [Wake]>(WAKE, { args: [wake] })
    return this.#connection.withDeadline(Date.now() + HEARD_MS, tell).then(
      () => true,
      () => false,
    )
  }

  /** Answers whether it was started: false when it runs already. */
  async start(workflow: Workflow): Promise<boolean> {
    try {
      await this.#ask(() =>
        this.#client.workflow.start(workflow.process, {
          ...this.#options(workflow),
          workflowIdConflictPolicy: 'FAIL',
          requestEagerStart: !this.#isOwn,
        }),
      )
      return true
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return false
      throw error
    }
  }

  /** Ends the run that there is and begins another one, which takes the request over. */
  async restart(workflow: Workflow): Promise<void> {
    const options = { ...this.#options(workflow), workflowIdConflictPolicy: 'TERMINATE_EXISTING' as const }
    await this.#ask(() => this.#client.workflow.start(workflow.process, options))
  }

  async close(): Promise<void> {
    if (this.#isOwn) await this.#connection.close()
  }

  #options({ schoolId, requestId }: Workflow) {
    return {
      workflowId: workflowId(requestId),
      taskQueue: this.#taskQueue,
      args: [{ schoolId, requestId }],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE' as const,
    }
  }

  async #ask<Answer>(call: () => Promise<Answer>): Promise<Answer> {
    try {
      return await this.#connection.withDeadline(Date.now() + DEADLINE_MS, call)
    } catch (error) {
      throw isAboutMessage(error) ? error : new EngineAway(messageOf(error), { cause: error })
    }
  }
}

/** Only what is said about the message itself is no reason to wait for the server. */
function isAboutMessage(error: unknown): boolean {
  if (error instanceof WorkflowExecutionAlreadyStartedError || error instanceof ValueError) return true
  const cause = error instanceof Error && error.cause ? error.cause : error
  return isGrpcServiceError(cause) && cause.code === INVALID_ARGUMENT
}

function messageOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error ? cause.message : String(cause)
}
