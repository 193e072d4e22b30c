// The sheet as a page that the browser prints. It has no scripts and loads nothing.

import { blocksHtml, rowHtml } from './block-html.ts'
import { Html, html } from './html.ts'
import type { Sheet, SheetPart, Signature } from './sheet.ts'
import { printedOn, STYLE } from './style.ts'

export const SHEET_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

export function sheetPage(sheet: Sheet): string {
  const { language, school, number, title, printed } = sheet
  return html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${number} ${title}</title><style>${new Html(STYLE)}${new Html(printedOn(`${school} · ${number}`))}</style></head>
<body>
${headHtml(sheet)}
${sheet.parts.map((part) => partHtml(sheet, part))}
${filesHtml(sheet)}
${historyHtml(sheet)}
${proofHtml(sheet)}
<footer>${school} · ${number} · ${printed}</footer>
</body>
</html>
`.toString()
}

function headHtml({ school, demo, number, title, kind, marks, facts, words }: Sheet): Html {
  return html`<header>
<div class="school"><span>${school}${demo ? html` <span class="demo">${demo}</span>` : undefined}</span><span class="number">${words.number} ${number}</span></div>
<h1>${title}</h1>
<div class="kind">${kind}</div>
${marks.length > 0 ? html`<ul class="marks">${marks.map((mark) => html`<li>${mark}</li>`)}</ul>` : undefined}
</header>
<section><dl>${facts.map((fact) => rowHtml({ ...fact, wide: false }))}</dl></section>`
}

function partHtml({ words }: Sheet, { title, round, blocks, warnings, signatures }: SheetPart): Html {
  const warned = warnings.map((text) => html`<li>${text}</li>`)
  return html`<section><h2>${title}${round ? html` <small>${round}</small>` : undefined}</h2>${blocksHtml(blocks)}${
    warned.length > 0 ? html`<h4>${words.warnings}</h4><ul class="warnings">${warned}</ul>` : undefined
  }${signatures.length > 0 ? signaturesHtml(words, signatures) : undefined}</section>`
}

function signaturesHtml(words: Sheet['words'], signatures: readonly Signature[]): Html {
  const heads = [words.step, words.who, words.verdict, words.opinion, words.time]
  return html`<table class="signatures"><thead><tr>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead><tbody>${signatures.map(signatureHtml)}</tbody></table>`
}

function signatureHtml({ step, name, sits, verdict, opinion, time, isSigned, drawing }: Signature): Html {
  const hand = drawing ? html`<img class="hand" src="${drawing}" alt="">` : undefined
  const seat = sits ? html`<small>${sits}</small>` : undefined
  return html`<tr${isSigned ? undefined : html` class="unsigned"`}><td>${step}</td><td><span class="name">${name}</span>${seat}${hand}</td><td>${verdict}</td><td class="opinion">${opinion}</td><td class="time">${time}</td></tr>`
}

function filesHtml({ files, words }: Sheet): Html | undefined {
  if (files.length === 0) return undefined
  const rows = files.map(
    ({ name, size, hash }) =>
      html`<tr><td>${name}</td><td class="number">${size}</td><td class="hash">${hash}</td></tr>`,
  )
  return html`<section><h2>${words.files}</h2><table><thead><tr><th>${words.name}</th><th class="number">${words.size}</th><th>${words.hash}</th></tr></thead><tbody>${rows}</tbody></table></section>`
}

function historyHtml({ history, words }: Sheet): Html {
  const rows = history.map(
    ({ seq, time, text }) => html`<li><span class="no">${seq}</span><time>${time}</time><span>${text}</span></li>`,
  )
  return html`<section class="history"><h2>${words.history}</h2><ol>${rows}</ol></section>`
}

function proofHtml({ proof, words }: Sheet): Html {
  return html`<section class="proof"><h2>${words.proof}</h2><p>${proof.head}</p><p class="hash">${proof.hash}</p><p>${words.signedElectronically}</p></section>`
}
