// Does the engine answer? The api asks it nothing else: what people decide is recorded without it.

import { Connection } from '@temporalio/client'

const MOST_MS = 2_500

export type Engine = { readonly ask: () => Promise<void>; readonly close: () => Promise<void> }

export function connectEngine(address: string): Engine {
  const connection = Connection.lazy({ address, connectTimeout: MOST_MS })
  return {
    ask: async () => {
      await connection.withDeadline(Date.now() + MOST_MS, () => connection.workflowService.getSystemInfo({}))
    },
    close: () => connection.close(),
  }
}
