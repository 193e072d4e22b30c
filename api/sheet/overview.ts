// What a process puts side by side for whoever signs, as a table; and what it warns of.

import { processNamed } from '../../domain/processes/index.ts'
import type { Cell, Overview } from '../../domain/processes/process.ts'
import type { Language } from '../../domain/words.ts'
import type { RequestView } from '../../records/request-view.ts'
import type { TaskView } from '../../records/task-view.ts'
import { fieldProblem } from '../http/problem.ts'
import { type Html, html } from './html.ts'
import { formKeyOf, money, type Reader } from './reader.ts'
import { SHEET } from './words.ts'

export function overviewPart(reader: Reader, view: RequestView, task: TaskView): Html | undefined {
  if (task.form === undefined) return undefined
  const overview = processNamed(view.process)?.overview?.(formKeyOf(task), {
    request: view.form,
    form: task.form,
    result: task.result ?? {},
  })
  return overview && table(reader, overview)
}

function table(reader: Reader, { title, columns, rows, chosen }: Overview): Html {
  const head = columns.map(
    (column, at) =>
      html`<th class="number">${column}${at === chosen ? html`<small>${reader.say(SHEET.chosen)}</small>` : undefined}</th>`,
  )
  const body = rows.map(({ name, cells }) => {
    const label = typeof name === 'string' ? name : reader.say(name)
    return html`<tr><td>${label}</td>${cells.map((cell) => html`<td class="number">${text(reader, cell)}</td>`)}</tr>`
  })
  return html`<h4>${reader.say(title)}</h4><table><thead><tr><th></th>${head}</tr></thead><tbody>${body}</tbody></table>`
}

function text(reader: Reader, cell: Cell): string {
  if (cell === undefined) return reader.say(SHEET.none)
  if (typeof cell === 'string') return cell
  return 'fen' in cell ? money(cell.fen) : reader.say(cell)
}

export function warningsPart(reader: Reader, { warnings = [] }: TaskView, language: Language): Html | undefined {
  if (warnings.length === 0) return undefined
  const lines = warnings.map((problem) => html`<li>${fieldProblem(problem, language).message}</li>`)
  return html`<h4>${reader.say(SHEET.warnings)}</h4><ul class="warnings">${lines}</ul>`
}
