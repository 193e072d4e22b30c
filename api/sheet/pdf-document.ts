// How the sheet looks as a PDF: A4, ink on white, one quiet accent. What stands on it comes from sheet.ts.

import type { Content, ContentStack, CustomTableLayout, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import {
  blocksPdf,
  breaking,
  COLOURS,
  fieldsPdf,
  headCell,
  isTall,
  subheading,
  tablePdf,
  together,
} from './pdf-blocks.ts'
import type { Sheet, SheetPart, Signature } from './sheet.ts'

export const FONT = 'Noto'
const SIDE = 45
const HEADING = 'heading'
/** Of the height of a page: below it, a heading finds no room for a signature under it. */
const LOWEST = 0.82
const INSIDE = 595.28 - 2 * SIDE

export const TABLES: Record<string, CustomTableLayout> = {
  hair: {
    hLineWidth: (index, { table }) => {
      const heads = table.headerRows ?? 0
      return index === 0 || index < heads ? 0 : index === heads ? 0.8 : 0.4
    },
    hLineColor: (index, { table }) => (index === table.headerRows ? COLOURS.line : COLOURS.hair),
    vLineWidth: () => 0,
    paddingLeft: (index) => (index === 0 ? 0 : 5),
    paddingRight: (index, { table }) => (index === (table.widths?.length ?? 0) - 1 ? 0 : 5),
    paddingTop: () => 2.5,
    paddingBottom: () => 2.5,
  },
}

export function pdfDocument(sheet: Sheet): TDocumentDefinitions {
  const { language, school, number, title, printed } = sheet
  const small = { fontSize: 8, color: COLOURS.soft }
  return {
    pageSize: 'A4',
    pageMargins: [SIDE, 58, SIDE, 54],
    styles: { [HEADING]: { fontSize: 12, bold: true } },
    defaultStyle: { font: FONT, fontSize: 9.5, lineHeight: 1.2 },
    language: language === 'zh' ? 'zh-CN' : 'en',
    info: { title: `${number} ${title}`, author: school, creator: 'Houqin', producer: 'Houqin' },
    header: {
      margin: [SIDE, 28, SIDE, 0],
      columns: [
        { text: [school, ...(sheet.demo ? [`　${sheet.demo}`] : [])], ...small },
        { text: `${sheet.words.number} ${number}`, alignment: 'right', ...small },
      ],
    },
    footer: (page, pages) => ({
      margin: [SIDE, 22, SIDE, 0],
      columns: [
        { text: printed, ...small },
        { text: `${page} / ${pages}`, alignment: 'right', ...small },
      ],
    }),
    // A heading at the foot of a page moves to where its text is.
    pageBreakBefore: ({ headlineLevel, startPosition }) =>
      headlineLevel !== undefined && startPosition.verticalRatio > LOWEST,
    content: [
      ...headPdf(sheet),
      ...sheet.parts.flatMap((part) => partPdf(sheet, part)),
      ...filesPdf(sheet),
      ...historyPdf(sheet),
      proofPdf(sheet),
    ],
  }
}

function headPdf({ title, kind, marks, facts }: Sheet): Content[] {
  const marked = marks.map((mark) => ({ text: `【${mark}】`, color: COLOURS.alarm }))
  return [
    { ...breaking(title), fontSize: 18, bold: true, margin: [0, 0, 0, 2] },
    { text: [{ text: kind, color: COLOURS.accent, bold: true }, ...(marked.length > 0 ? ['　', ...marked] : [])] },
    rule(1.2, COLOURS.ink, [0, 6, 0, 4]),
    fieldsPdf(facts.map((fact) => ({ ...fact, wide: false }))),
  ]
}

function rule(lineWidth: number, lineColor: string, margin: [number, number, number, number]): Content {
  return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: INSIDE, y2: 0, lineWidth, lineColor }], margin }
}

function headingPdf(text: string, note?: string): ContentStack {
  const noted = note ? [{ text: `　${note}`, fontSize: 8.5, bold: false, color: COLOURS.soft }] : []
  return {
    stack: [{ text: [{ text }, ...noted], style: HEADING, color: COLOURS.ink }, rule(0.6, COLOURS.line, [0, 2, 0, 3])],
    margin: [0, 12, 0, 0],
  }
}

/** Looks itself whether it is too low on its page. Never inside of what stays together: that moves as a whole. */
function loose(heading: ContentStack): Content {
  return { ...heading, headlineLevel: 1 }
}

function partPdf({ words }: Sheet, { title, round, blocks, warnings, signatures }: SheetPart): Content[] {
  const warned: Content[] =
    warnings.length > 0
      ? [together([subheading(words.warnings), { ul: warnings.map(breaking), fontSize: 9 }], warnings)]
      : []
  const signed = signatures.length > 0 ? [signaturesPdf(words, signatures)] : []
  const [first, ...rest] = [...blocksPdf(blocks), ...warned, ...signed]
  const heading = headingPdf(title, round)
  if (first === undefined) return [loose(heading)]
  const isTogether = typeof first === 'object' && 'unbreakable' in first && first.unbreakable === true
  return isTogether ? [{ stack: [heading, first], unbreakable: true }, ...rest] : [loose(heading), first, ...rest]
}

function signaturesPdf(words: Sheet['words'], signatures: readonly Signature[]): Content {
  const heads = [words.step, words.who, words.verdict, words.opinion, words.time]
  const body = signatures.map(({ step, name, sits, verdict, opinion, time, isSigned, drawing }): TableCell[] => {
    const colour = isSigned ? {} : { color: COLOURS.soft }
    const seat = sits ? [{ text: `　${sits}`, fontSize: 8, bold: false, color: COLOURS.soft }] : []
    const hand: Content[] = drawing ? [{ image: drawing, fit: [104, 36], margin: [0, 2, 0, 0] }] : []
    return [
      { text: step, ...colour },
      {
        stack: [{ text: [{ text: name, fontSize: isSigned ? 11 : 9.5, bold: isSigned }, ...seat], ...colour }, ...hand],
      },
      { text: verdict, ...colour },
      breaking(opinion),
      { text: time, fontSize: 8.5, color: COLOURS.soft },
    ]
  })
  return tablePdf(
    heads.map((label) => headCell({ label, number: false })),
    body,
    [84, 118, 50, '*', 78],
  )
}

function filesPdf({ files, words }: Sheet): Content[] {
  if (files.length === 0) return []
  const body = files.map(({ name, size, hash }): TableCell[] => [
    breaking(name),
    { text: size, alignment: 'right' },
    { text: inTwo(hash), fontSize: 7, color: COLOURS.soft },
  ])
  const heads = [
    headCell({ label: words.name, number: false }),
    headCell({ label: words.size, number: true }),
    headCell({ label: words.hash, number: false }),
  ]
  return [loose(headingPdf(words.files)), tablePdf(heads, body, ['*', 'auto', 150])]
}

/** A hash has no place of its own to be broken at. */
function inTwo(hash: string): string {
  return `${hash.slice(0, hash.length / 2)}\n${hash.slice(hash.length / 2)}`
}

function historyPdf({ history, words }: Sheet): Content[] {
  const soft = { color: COLOURS.soft, fontSize: 8.5 }
  const body = history.map(({ seq, time, text }): TableCell[] => [
    { text: String(seq), ...soft },
    { text: time, ...soft },
    { ...breaking(text), fontSize: 8.5 },
  ])
  const table = { headerRows: 0, dontBreakRows: !isTall(body), widths: [18, 82, '*'], body }
  return body.length > 0 ? [loose(headingPdf(words.history)), { layout: 'hair', table }] : []
}

function proofPdf({ proof, words }: Sheet): Content {
  return {
    unbreakable: true,
    fontSize: 8.5,
    color: COLOURS.soft,
    stack: [
      headingPdf(words.proof),
      { text: proof.head },
      { text: proof.hash, fontSize: 7.5, margin: [0, 1, 0, 2] },
      { text: words.signedElectronically },
    ],
  }
}
