// The request as a sheet of paper: everything that was asked, quoted, signed and done, in the order in which it happened.
// It has no scripts and loads nothing; the browser prints it.

import { STATUS_WORDS } from '../../domain/desk/words.ts'
import { processNamed } from '../../domain/processes/index.ts'
import type { Language } from '../../domain/words.ts'
import type { RequestView } from '../../records/request-view.ts'
import type { Proof } from '../../records/trail.ts'
import { Html, html } from './html.ts'
import { filesPart, historyPart, proofPart, requestPart, taskPart } from './parts.ts'
import { money, type Reader, readerOf } from './reader.ts'
import { STYLE } from './style.ts'
import { SHEET } from './words.ts'

export const SHEET_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

export type Sheet = {
  readonly view: RequestView
  readonly proof: Proof
  readonly language: Language
  readonly demo: boolean
  readonly at: number
}

export function sheetPage({ view, proof, language, demo, at }: Sheet): string {
  const reader = readerOf(view, proof, language)
  const printed = reader.say(SHEET.printed, { at: reader.time(new Date(at).toISOString()) })
  return html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${view.number} ${view.title}</title><style>${new Html(STYLE)}</style></head>
<body>
${head(reader, view, proof, demo)}
${requestPart(reader, view)}
${view.tasks.map((task) => taskPart(reader, view, task, language))}
${filesPart(reader, proof)}
${historyPart(reader, proof)}
${proofPart(reader, proof)}
<footer>${proof.school.name} · ${view.number} · ${printed}</footer>
</body>
</html>
`.toString()
}

function head(reader: Reader, view: RequestView, { school }: Proof, demo: boolean): Html {
  const process = processNamed(view.process)
  const kind = process?.forms['request']?.title ?? process?.title
  const marks = view.marks.map((mark) => html`<li>${reader.name(mark)}</li>`)
  return html`<header>
<div class="school"><span>${school.name}${demo ? html` <span class="demo">${reader.say(SHEET.demo)}</span>` : undefined}</span><span class="number">${reader.say(SHEET.number)} ${view.number}</span></div>
<h1>${view.title}</h1>
<div class="kind">${kind ? reader.say(kind) : view.process}</div>
${marks.length > 0 ? html`<ul class="marks">${marks}</ul>` : undefined}
</header>
<section><dl>${facts(reader, view)}</dl></section>`
}

function facts(reader: Reader, view: RequestView): Html[] {
  const { requester, department, submittedAt, endedAt, status, amountFen } = view
  const rows: [string, string | undefined][] = [
    [reader.say(SHEET.requester), requester.name],
    [reader.say(SHEET.department), department?.name],
    [reader.say(SHEET.submitted), reader.time(submittedAt)],
    [reader.say(SHEET.ended), endedAt && reader.time(endedAt)],
    [reader.say(SHEET.status), reader.say(STATUS_WORDS[status])],
    [reader.say(SHEET.amount), amountFen === undefined ? undefined : money(amountFen)],
  ]
  return rows.flatMap(([name, value]) => (value ? [html`<div><dt>${name}</dt><dd>${value}</dd></div>`] : []))
}
