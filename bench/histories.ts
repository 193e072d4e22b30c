// How many events the history of a whole purchase has, asked of the server itself.
import { Client, Connection } from '@temporalio/client'
import { workflowId } from '../workflows/messages.ts'
import { median } from './numbers.ts'
import type { Histories, Results } from './results.ts'
import type { SideName } from './side.ts'

/** The sides that are workflows of Temporal, and the workflow of one purchase. */
const WORKFLOW_OF = { houqin: workflowId, updates: (id: string) => id } as const
const MOST_ASKED = 100

export async function countEvents(
  address: string,
  ids: ReadonlyMap<SideName, readonly string[]>,
): Promise<Results['histories']> {
  const connection = await Connection.connect({ address })
  const client = new Client({ connection })
  try {
    const counted: Partial<Record<SideName, Histories>> = {}
    for (const side of ['houqin', 'updates'] as const) {
      const lengths: number[] = []
      for (const id of ids.get(side)?.slice(-MOST_ASKED) ?? []) {
        lengths.push((await client.workflow.getHandle(WORKFLOW_OF[side](id)).describe()).historyLength)
      }
      if (lengths.length > 0) {
        counted[side] = { purchases: lengths.length, median: median(lengths), most: Math.max(...lengths) }
      }
    }
    return counted
  } finally {
    await connection.close()
  }
}
