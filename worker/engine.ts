// What we ask of Temporal about a request's workflow. Workflow ids are used again (ALLOW_DUPLICATE): a run that is not
// needed any more sees in the records that it is over, and ends.

import { Client, Connection, isGrpcServiceError, WorkflowExecutionAlreadyStartedError } from '@temporalio/client'
import { ValueError } from '@temporalio/common'
import type { Wake } from '../domain/desk/wake.ts'
import { TASK_QUEUE, WAKE, workflowId } from '../workflows/messages.ts'

export type Workflow = { readonly schoolId: string; readonly requestId: string; readonly process: string }
export type EngineOptions = { readonly address: string; readonly namespace?: string; readonly taskQueue?: string }

/** Temporal does not answer, or answers for itself and not about this workflow. The same may be asked again later. */
export class EngineAway extends Error {
  override name = 'EngineAway'
}

const DEADLINE_MS = 5_000
/** The library waits up to two minutes between tries by itself; a restarted server should be found sooner. */
const CHANNEL = { 'grpc.initial_reconnect_backoff_ms': 200, 'grpc.max_reconnect_backoff_ms': 2_000 }
const INVALID_ARGUMENT = 3

export class Engine {
  readonly #connection: Connection
  readonly #client: Client
  readonly #taskQueue: string

  /** Connects when it is first asked. */
  constructor({ address, namespace = 'default', taskQueue = TASK_QUEUE }: EngineOptions) {
    this.#connection = Connection.lazy({ address, channelArgs: CHANNEL })
    this.#client = new Client({ connection: this.#connection, namespace })
    this.#taskQueue = taskQueue
  }

  /** Tells the workflow, and starts it when there is none. */
  async wake(workflow: Workflow, wake: Wake): Promise<void> {
    // Whoever begins looks anyway. A signal less is an event less in the history of every request.
    if (wake.kind === 'look' && (await this.start(workflow))) return
    await this.#ask(() =>
      this.#client.workflow.signalWithStart(workflow.process, {
        ...this.#options(workflow),
        signal: WAKE,
        signalArgs: [wake],
        workflowIdConflictPolicy: 'USE_EXISTING',
      }),
    )
  }

  /** Answers whether it was started: false when it runs already. */
  async start(workflow: Workflow): Promise<boolean> {
    try {
      await this.#ask(() =>
        this.#client.workflow.start(workflow.process, {
          ...this.#options(workflow),
          workflowIdConflictPolicy: 'FAIL',
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

  close(): Promise<void> {
    return this.#connection.close()
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
