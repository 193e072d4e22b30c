// One message that leaves the house: tried for a day, ever more rarely, then given up where the office sees it.

import { isCancellation, proxyActivities } from '@temporalio/workflow'
import type { NoticeInput, NoticeSteps } from '../activities/notices.ts'

const { sendNotice } = proxyActivities<NoticeSteps>({
  startToCloseTimeout: '1 minute',
  scheduleToCloseTimeout: '1 day',
  retry: { initialInterval: '2 seconds', backoffCoefficient: 2, maximumInterval: '15 minutes' },
})
const { giveUpNotice } = proxyActivities<NoticeSteps>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
})

export async function notice(input: NoticeInput): Promise<void> {
  try {
    await sendNotice(input)
  } catch (error) {
    if (isCancellation(error)) throw error
    await giveUpNotice(input)
  }
}
