// Saved histories of workflows are read from JSON. That works only while there is one copy of protobufjs for all parts of
// the SDK, which is why the package names it itself.
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js'
import { expect, test } from 'vitest'

test('a history can be read from JSON', () => {
  const started = { eventId: '1', eventType: 'EVENT_TYPE_WORKFLOW_EXECUTION_STARTED' }
  const event = { ...started, workflowExecutionStartedEventAttributes: {} }
  expect(historyFromJSON({ events: [event] }).events).toHaveLength(1)
})
