// The clock of one run: it lives through hours or days in a moment while every other run keeps its own time. For
// demonstrations and tests of deadlines, on a server that allows it (see temporal-server.ts).
import { randomUUID } from 'node:crypto'
import type { Connection } from '@temporalio/client'
import { msToTs } from '@temporalio/common/lib/time.js'
import proto from '@temporalio/proto'

const { temporal } = proto
const Result = temporal.api.enums.v1.FastForwardPollingResult
const { WORKFLOW_EXECUTION_STATUS_RUNNING } = temporal.api.enums.v1.WorkflowExecutionStatus

/**
 * Moves the clock of a run forward, counted from its own present time, and answers when it has arrived there or has
 * ended on the way. Arriving may come before the step that fell due has run: go a minute past the instant, then wait for
 * the effect. Every move is an event of the history: runs of which histories are kept must not be moved.
 */
export async function fastForward(
  connection: Connection,
  namespace: string,
  workflowId: string,
  runId: string,
  seconds: number,
): Promise<'arrived' | 'ended'> {
  const service = connection.workflowService
  const workflowExecution = { workflowId, runId }
  const fastForwardId = randomUUID()
  await service.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution,
    updateMask: { paths: ['time_skipping_config'] },
    workflowExecutionOptions: {
      timeSkippingConfig: { enabled: true, fastForwardConfig: { id: fastForwardId, duration: msToTs(seconds * 1000) } },
    },
  })
  for (;;) {
    const request = { namespace, workflowExecution, fastForwardId }
    const { fastForwardPollingResult: result, failedReason } = await service.pollWorkflowExecutionTimeSkipping(request)
    if (result === Result.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED) return 'arrived'
    if (result === Result.FAST_FORWARD_POLLING_RESULT_POLL_TIMEOUT) continue
    const { workflowExecutionInfo: run } = await service.describeWorkflowExecution({
      namespace,
      execution: workflowExecution,
    })
    if (run?.status !== WORKFLOW_EXECUTION_STATUS_RUNNING) return 'ended'
    throw new Error(`the clock of ${workflowId} cannot be moved: ${failedReason}`)
  }
}
