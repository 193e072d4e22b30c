// The load client's way to the bare workflow: Temporal's own client, without a server of ours in between.
import { randomUUID } from 'node:crypto'
import { Client, Connection, type WorkflowHandle } from '@temporalio/client'
import { makePapers, type Papers } from './papers.ts'
import type { Run, Side } from './side.ts'
import type { updates } from './updates-workflow.ts'

export const UPDATES_QUEUE = 'bench-updates'

export async function updatesSide(address: string): Promise<Side> {
  const connection = await Connection.connect({ address })
  const { workflow } = new Client({ connection })
  return {
    prepare: async () => {},
    submit: async () => {
      const papers = await makePapers(randomUUID)
      const workflowId = `updates-${randomUUID()}`
      const options = { workflowId, taskQueue: UPDATES_QUEUE, args: [papers.request] as [unknown] }
      return runOf(await workflow.start<typeof updates>('updates', options), papers)
    },
    close: () => connection.close(),
  }
}

function runOf(handle: WorkflowHandle<typeof updates>, papers: Papers): Run {
  return {
    id: handle.workflowId,
    ready: async () => {},
    act: async (act) => {
      const told = { actor: 'principal', verdict: 'approve', form: papers.acts[act] }
      await handle.executeUpdate<number, [unknown]>('act', { args: [told], updateId: randomUUID() })
    },
    settled: async () => {
      await handle.result()
    },
    withdraw: async () => {
      await handle.executeUpdate<void, []>('withdraw', { updateId: randomUUID() })
      await handle.result()
    },
  }
}
