// How the sheet looks: A4, ink on white, one quiet accent, nothing that a printer swallows.

/** What stands at the foot of every printed page beside its number. Nothing in the text can end the style. */
export function printedOn(text: string): string {
  const spelt = text.replaceAll(/./gsu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)
  return `@page { @bottom-left { content: "${spelt}"; font: 8.5pt var(--sans, sans-serif); color: #777 } }`
}

export const STYLE = `
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt sans-serif; color: #777 } }
:root { --ink: #1c2227; --soft: #5d6770; --line: #c9d0d4; --hair: #e6eaec; --accent: #2f5d50;
  --sans: "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", system-ui, sans-serif;
  --serif: "Noto Serif SC", "Source Han Serif SC", "Songti SC", "SimSun", "Noto Sans SC", "WenQuanYi Micro Hei", serif;
  --hand: "KaiTi", "STKaiti", "Kaiti SC", "AR PL UKai CN", var(--serif) }
* { box-sizing: border-box }
html { color: var(--ink); font: 10pt/1.55 var(--sans); -webkit-print-color-adjust: exact; print-color-adjust: exact }
body { margin: 0 auto; max-width: 178mm }
@media screen { html { background: #eceff0 } body { background: #fff; margin: 8mm auto; max-width: 210mm; padding: 18mm 16mm; box-shadow: 0 1px 8px #0002 } }
header { border-bottom: 1.2pt solid var(--ink); padding-bottom: 4mm; margin-bottom: 5mm }
header .school { color: var(--soft); letter-spacing: .08em; display: flex; justify-content: space-between }
h1 { font: 600 20pt/1.3 var(--serif); margin: 2mm 0 1mm; letter-spacing: .02em }
header .kind { color: var(--accent); font-weight: 600; letter-spacing: .2em }
header .number { font-variant-numeric: tabular-nums; letter-spacing: .04em }
.marks { list-style: none; display: flex; flex-wrap: wrap; gap: 2mm; margin: 2mm 0 0; padding: 0 }
.marks li { border: .6pt solid #a03a2c; color: #a03a2c; border-radius: 1mm; padding: 0 2mm; font-size: 9pt }
.demo { border: .6pt solid var(--soft); border-radius: 1mm; padding: 0 2mm }
section { margin: 0 0 6mm }
h2 { font: 600 12pt/1.4 var(--serif); margin: 0 0 2mm; padding-bottom: 1mm; border-bottom: .6pt solid var(--line); break-after: avoid }
th small { display: block; color: var(--accent, inherit); font-weight: 600 }
.warnings { margin: 1mm 0 3mm; padding-left: 5mm; font-size: 9pt }
h2 small, td small { color: var(--soft); font: 8.5pt var(--sans); margin-left: 2mm }
h4 { font: 600 9.5pt var(--sans); color: var(--soft); margin: 3mm 0 1mm; break-after: avoid }
dl { display: grid; grid-template-columns: 1fr 1fr; margin: 0; gap: 0 6mm }
dl > div { display: flex; gap: 3mm; padding: .9mm 0; border-bottom: .4pt solid var(--hair); break-inside: avoid; min-width: 0 }
dl > .wide { grid-column: 1 / -1 }
dt { color: var(--soft); flex: 0 0 28mm }
dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; min-width: 0 }
table { width: 100%; border-collapse: collapse; margin: 1mm 0 2mm }
thead { display: table-header-group }
.sum td { font-weight: 600 }
tr { break-inside: avoid }
th { text-align: left; font-weight: 500; color: var(--soft); font-size: 9pt; border-bottom: .8pt solid var(--line) }
th, td { padding: 1.1mm 1.6mm; vertical-align: top; overflow-wrap: anywhere }
td { border-bottom: .4pt solid var(--hair) }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
.no { color: var(--soft); font-variant-numeric: tabular-nums; width: 7mm }
.block { border-left: 1.6pt solid var(--hair); padding-left: 3mm; margin: 0 0 3mm; break-inside: avoid }
.numbered { position: relative; padding-left: 8mm }
.numbered > .no { position: absolute; left: 2mm; font-size: 9pt }
.signatures { table-layout: fixed }
.signatures td { padding: 1.6mm }
.signatures th:nth-child(1) { width: 38mm }
.signatures th:nth-child(2) { width: 48mm }
.signatures th:nth-child(3) { width: 22mm }
.signatures th:nth-child(5) { width: 34mm }
.signatures .name { font: 13pt/1.2 var(--hand) }
.signatures .unsigned { color: var(--soft) }
.signatures .unsigned .name { font: inherit }
.signatures .hand { display: block; max-width: 40mm; max-height: 14mm; margin-top: 1mm }
.opinion { white-space: pre-wrap }
.time { white-space: nowrap; font-variant-numeric: tabular-nums; color: var(--soft); font-size: 9pt }
.history ol { list-style: none; margin: 0; padding: 0; font-size: 9pt }
.history li { display: grid; grid-template-columns: 7mm 30mm 1fr; gap: 2mm; padding: .7mm 0; border-bottom: .4pt solid var(--hair); break-inside: avoid }
.history time { color: var(--soft); font-variant-numeric: tabular-nums }
.hash { font: 7.5pt/1.5 ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; color: var(--soft) }
.proof { break-inside: avoid; font-size: 9pt; color: var(--soft) }
.proof p { margin: 0 0 1mm }
footer { color: var(--soft); font-size: 8.5pt; border-top: .4pt solid var(--line); padding-top: 2mm }
@media screen and (max-width: 700px) {
  body { margin: 0; padding: 6mm 5mm }
  dl { grid-template-columns: 1fr }
  table { display: block; overflow-x: auto }
  td:first-child { min-width: 24mm }
  .no:first-child { min-width: 7mm }
  .history li { grid-template-columns: 7mm 1fr }
  .history li > :last-child { grid-column: 2 }
}
`
