// Blocks of text as HTML.

import { type Html, html } from './html.ts'
import type { TextBlock, TextRow } from './text-block.ts'

export function blocksHtml(blocks: readonly TextBlock[]): Html[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case 'fields':
        return html`${block.title ? html`<h4>${block.title}</h4>` : undefined}<dl>${block.rows.map(rowHtml)}</dl>`
      case 'table':
        return html`<h4>${block.title}</h4>${tableHtml(block)}`
      case 'list':
        return html`<h4>${block.title}</h4>${block.items.map(itemHtml)}`
      default:
        return block satisfies never
    }
  })
}

export function rowHtml({ label, value, wide }: TextRow): Html {
  return html`<div${wide ? html` class="wide"` : undefined}><dt>${label}</dt><dd>${value}</dd></div>`
}

function itemHtml(blocks: readonly TextBlock[], index: number): Html {
  return html`<div class="block numbered"><span class="no">${index + 1}</span>${blocksHtml(blocks)}</div>`
}

function tableHtml({ numbered, columns, rows, sum }: Extract<TextBlock, { kind: 'table' }>): Html {
  const styles = columns.map(({ number }) => (number ? html` class="number"` : undefined))
  const number = (text: Html) => (numbered ? text : undefined)
  const heads = columns.map(
    ({ label, note }, at) => html`<th${styles[at]}>${label}${note ? html`<small>${note}</small>` : undefined}</th>`,
  )
  const body = rows.map((cells, index) => {
    const row = cells.map((cell, at) => html`<td${styles[at]}>${cell}</td>`)
    return html`<tr>${number(html`<td class="no">${index + 1}</td>`)}${row}</tr>`
  })
  const foot =
    sum === undefined
      ? undefined
      : html`<tr class="sum">${number(html`<td></td>`)}${columns.map((_, at) => html`<td${styles[at]}>${at === columns.length - 1 ? sum : ''}</td>`)}</tr>`
  return html`<table><thead><tr>${number(html`<th class="no"></th>`)}${heads}</tr></thead><tbody>${body}${foot}</tbody></table>`
}
