// The running deadlines of a school, planned again after its calendar has changed, page by page. Each page may be done again:
// what is planned already is not found any more. Who was not reached is found by the next round of the worker.

import { proxyActivities } from '@temporalio/workflow'
import type { ReplanCursor, ReplanInput, ReplanSteps } from '../activities/replan.ts'

const { replanPage } = proxyActivities<ReplanSteps>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
})

export async function replan(input: ReplanInput): Promise<{ planned: number; moved: number }> {
  let planned = 0
  let moved = 0
  for (let after: ReplanCursor | undefined; ; ) {
    const page = await replanPage({ ...input, ...(after === undefined ? {} : { after }) })
    planned += page.planned
    moved += page.moved
    if (page.next === undefined) return { planned, moved }
    after = page.next
  }
}
