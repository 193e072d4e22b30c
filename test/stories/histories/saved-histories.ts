// Histories as they are kept: one event a line, and nothing in them about the machine on which they came to be.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { WorkflowHandle } from '@temporalio/client'
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'

const FOLDER = path.join(import.meta.dirname, 'saved')

export type SavedHistory = { events: Record<string, unknown>[] }

export function savedNames(): string[] {
  return readdirSync(FOLDER).map((file) => path.basename(file, '.json'))
}

export function savedText(name: string): string {
  return readFileSync(path.join(FOLDER, `${name}.json`), 'utf8')
}

export function savedHistory(name: string): SavedHistory {
  return JSON.parse(savedText(name)) as SavedHistory
}

export async function save(name: string, handle: WorkflowHandle): Promise<void> {
  const { events } = JSON.parse(historyToJSON(await handle.fetchHistory())) as SavedHistory
  const lines = events.map((event) => JSON.stringify(event, withoutMachine))
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(path.join(FOLDER, `${name}.json`), `{"events":[\n${lines.join(',\n')}\n]}\n`)
}

const OF_THE_MACHINE = new Set(['identity', 'workerVersion', 'requestId', 'taskId', 'historySizeBytes'])
const TASK_QUEUE = 'houqin'

function withoutMachine(key: string, value: unknown): unknown {
  if (OF_THE_MACHINE.has(key)) return undefined
  return key === 'taskQueue' ? { name: TASK_QUEUE, kind: 'TASK_QUEUE_KIND_NORMAL' } : value
}
