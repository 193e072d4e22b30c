// The parts of the sheet below its head: each task with its signatures, the files, the history, the proof.

import { ACT_WORDS, roleWords } from '../../domain/desk/words.ts'
import type { Language } from '../../domain/words.ts'
import type { RequestView } from '../../records/request-view.ts'
import type { SeatView, TaskView } from '../../records/task-view.ts'
import type { Proof } from '../../records/trail.ts'
import { tell } from '../present/telling.ts'
import { formOnPaper } from './form.ts'
import { type Html, html } from './html.ts'
import { overviewPart, warningsPart } from './overview.ts'
import { formKeyOf, type Reader } from './reader.ts'
import { SEAT_WORDS, SHEET } from './words.ts'

const KILOBYTE = 1024

export function requestPart(reader: Reader, { form }: RequestView): Html {
  return html`<section><h2>${reader.say(SHEET.request)}</h2>${formOnPaper(reader, 'request', form)}</section>`
}

export function taskPart(reader: Reader, view: RequestView, task: TaskView, language: Language): Html {
  const round = task.round > 1 ? html` <small>${reader.say(SHEET.round, { round: task.round })}</small>` : undefined
  return html`<section><h2>${reader.say(task.title)}${round}</h2>${formOnPaper(reader, formKeyOf(task), task.form)}${overviewPart(reader, view, task)}${warningsPart(reader, task, language)}${signatures(reader, task)}</section>`
}

function signatures(reader: Reader, task: TaskView): Html | undefined {
  const rows = task.groups.flatMap(({ title, seats }) =>
    seats.filter((seat) => isShown(seat, task)).map((seat) => signature(reader, reader.say(title), seat)),
  )
  if (rows.length === 0) return undefined
  const heads = [SHEET.step, SHEET.who, SHEET.verdict, SHEET.opinion, SHEET.time]
  return html`<table class="signatures"><thead><tr>${heads.map((head) => html`<th>${reader.say(head)}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`
}

/** Who signed; and, while the task is open, who is still to sign. */
function isShown({ state }: SeatView, task: TaskView): boolean {
  return state === 'decided' || (task.state === 'open' && (state === 'active' || state === 'waiting'))
}

function signature(reader: Reader, group: string, seat: SeatView): Html {
  const { person, role, standsInFor, state, verdict, opinion, decidedAt } = seat
  const sits = standsInFor
    ? reader.say(SHEET.standsInFor, { who: reader.say(roleWords(standsInFor)) })
    : role
      ? reader.say(roleWords(role))
      : undefined
  const said = verdict ? ACT_WORDS[verdict] : SEAT_WORDS[state]
  return html`<tr class="${state}"><td>${group}</td><td><span class="name">${person.name}</span>${sits ? html`<small>${sits}</small>` : undefined}</td><td>${reader.say(said)}</td><td class="opinion">${opinion}</td><td class="time">${decidedAt ? reader.time(decidedAt) : undefined}</td></tr>`
}

export function filesPart(reader: Reader, { files }: Proof): Html | undefined {
  if (files.length === 0) return undefined
  const rows = files.map(
    ({ name, size, sha256 }) =>
      html`<tr><td>${name}</td><td class="number">${Math.ceil(size / KILOBYTE)} KB</td><td class="hash">${sha256}</td></tr>`,
  )
  return html`<section><h2>${reader.say(SHEET.files)}</h2><table><thead><tr><th>${reader.say(SHEET.name)}</th><th class="number">${reader.say(SHEET.size)}</th><th>${reader.say(SHEET.hash)}</th></tr></thead><tbody>${rows}</tbody></table></section>`
}

export function historyPart(reader: Reader, { trail, school }: Proof): Html {
  const rows = tell(trail, school.zone).map(
    ({ seq, at, sentence }) =>
      html`<li><span class="no">${seq}</span><time>${reader.time(at)}</time><span>${reader.say(sentence)}</span></li>`,
  )
  return html`<section class="history"><h2>${reader.say(SHEET.history)}</h2><ol>${rows}</ol></section>`
}

export function proofPart(reader: Reader, { trail }: Proof): Html {
  const last = trail.at(-1)
  return html`<section class="proof"><h2>${reader.say(SHEET.proof)}</h2><p>${reader.say(SHEET.head, { seq: last?.seq ?? 0 })}</p><p class="hash">${last?.hash}</p><p>${reader.say(SHEET.signedElectronically)}</p></section>`
}
