// Histories as they are kept: one event a line, and nothing in them about the machine on which they came to be.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { WorkflowHandle } from '@temporalio/client'
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'

/** A folder for each manner in which runs have worked, oldest first (workflows/run.ts). */
export const MANNERS = ['manner-1', 'manner-2'] as const
export type Manner = (typeof MANNERS)[number]
const TODAY: Manner = 'manner-2'

export type SavedHistory = { events: Record<string, unknown>[] }

function folderOf(manner: Manner): string {
  return path.join(import.meta.dirname, 'saved', manner)
}

export function savedNames(manner: Manner = TODAY): string[] {
  return readdirSync(folderOf(manner)).map((file) => path.basename(file, '.json'))
}

export function savedText(name: string, manner: Manner = TODAY): string {
  return readFileSync(path.join(folderOf(manner), `${name}.json`), 'utf8')
}

export function savedHistory(name: string, manner: Manner = TODAY): SavedHistory {
  return JSON.parse(savedText(name, manner)) as SavedHistory
}

export async function save(name: string, handle: WorkflowHandle): Promise<void> {
  const { events } = JSON.parse(historyToJSON(await handle.fetchHistory())) as SavedHistory
  const lines = events.map((event) => JSON.stringify(event, withoutMachine))
  const folder = folderOf(TODAY)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, `${name}.json`), `{"events":[\n${lines.join(',\n')}\n]}\n`)
}

const OF_THE_MACHINE = new Set(['identity', 'workerVersion', 'requestId', 'taskId', 'historySizeBytes'])
const TASK_QUEUE = 'houqin'

function withoutMachine(key: string, value: unknown): unknown {
  if (OF_THE_MACHINE.has(key)) return undefined
  return key === 'taskQueue' ? { name: TASK_QUEUE, kind: 'TASK_QUEUE_KIND_NORMAL' } : value
}
