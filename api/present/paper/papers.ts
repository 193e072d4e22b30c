// The papers of a request: the form that it was sent with, then what its tasks have filled in, in order; each with what
// the process puts side by side for whoever signs, and with what it warns of.

import { NOTHING, same } from '../../../domain/desk/phrases.ts'
import { processNamed } from '../../../domain/processes/index.ts'
import type { Cell, Overview } from '../../../domain/processes/process.ts'
import type { Language } from '../../../domain/words.ts'
import type { RequestView } from '../../../records/request-view.ts'
import type { TaskView } from '../../../records/task-view.ts'
import { fieldProblem } from '../../http/problem.ts'
import type { Block, Paper, Table, Value } from './block.ts'
import { formBlocks } from './form-blocks.ts'
import { formKeyOf, type Known, type Reader, readerOf } from './reader.ts'

const REQUEST = 'request'

export function papersOf(view: RequestView, known: Known, language: Language): Paper[] {
  const reader = readerOf(view, known)
  const first: Paper = {
    key: REQUEST,
    round: 1,
    title: titleOf(view, REQUEST),
    blocks: formBlocks(reader, REQUEST, view.form),
    warnings: [],
  }
  const filled = view.tasks.filter(({ form }) => form !== undefined)
  return [first, ...filled.map((task) => paperOf(reader, view, task, language))]
}

function paperOf(reader: Reader, view: RequestView, task: TaskView, language: Language): Paper {
  const key = formKeyOf(task)
  return {
    key,
    taskId: task.id,
    round: task.round,
    title: titleOf(view, key),
    blocks: [...formBlocks(reader, key, task.form), ...overviewBlocks(view, task, key)],
    warnings: (task.warnings ?? []).map((problem) => fieldProblem(problem, language)),
  }
}

function titleOf({ process }: RequestView, form: string): Paper['title'] {
  return processNamed(process)?.forms[form]?.title ?? same(form)
}

function overviewBlocks(
  { process, form: request }: RequestView,
  { form, result = {} }: TaskView,
  key: string,
): Block[] {
  const overview = processNamed(process)?.overview?.(key, { request, form, result })
  return overview ? [overviewTable(overview)] : []
}

/** The first column names the rows. */
function overviewTable({ title, columns, rows, chosen }: Overview): Table {
  return {
    kind: 'table',
    title,
    numbered: false,
    columns: [{ label: NOTHING, number: false }, ...columns.map((column) => ({ label: same(column), number: true }))],
    rows: rows.map(({ name, cells }) => [name, ...cells.map(cellValue)]),
    ...(chosen === undefined ? {} : { chosen: chosen + 1 }),
  }
}

function cellValue(cell: Cell): Value {
  return cell ?? null
}
