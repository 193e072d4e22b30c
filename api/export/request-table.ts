// A list of requests as a table: what an office would put into columns.

import type { Language, Words } from '../../domain/words.ts'
import type { ListedRequest } from '../../records/requests.ts'
import type { Cell, Table } from './workbook.ts'

type Telling = { readonly language: Language; readonly clock: (iso: string) => Date }
type Column = {
  readonly title: Words
  readonly width: number
  readonly cell: (request: ListedRequest, telling: Telling) => Cell
}

const FEN = 100
const NAME: Words = { zh: '申请单', en: 'Requests' }

const at = (iso: string | undefined, { clock }: Telling) => (iso === undefined ? null : clock(iso))

const COLUMNS: readonly Column[] = [
  { title: { zh: '编号', en: 'Number' }, width: 16, cell: ({ number }) => number },
  { title: { zh: '标题', en: 'Title' }, width: 32, cell: ({ title }) => title },
  { title: { zh: '流程', en: 'Process' }, width: 12, cell: ({ words }, { language }) => words.process[language] },
  { title: { zh: '部门', en: 'Department' }, width: 14, cell: ({ department }) => department?.name ?? null },
  { title: { zh: '申请人', en: 'Requester' }, width: 12, cell: ({ requester }) => requester.name },
  {
    title: { zh: '金额（元）', en: 'Amount (yuan)' },
    width: 14,
    cell: ({ amountFen }) => (amountFen === undefined ? null : amountFen / FEN),
  },
  { title: { zh: '状态', en: 'Status' }, width: 10, cell: ({ words }, { language }) => words.status[language] },
  {
    title: { zh: '环节', en: 'Stage' },
    width: 16,
    cell: ({ status, words }, { language }) => (status === 'open' ? (words.stage?.[language] ?? null) : null),
  },
  { title: { zh: '提交时间', en: 'Sent' }, width: 17, cell: ({ submittedAt }, telling) => at(submittedAt, telling) },
  { title: { zh: '结束时间', en: 'Ended' }, width: 17, cell: ({ endedAt }, telling) => at(endedAt, telling) },
  { title: { zh: '期限', en: 'Due' }, width: 17, cell: ({ dueAt }, telling) => at(dueAt, telling) },
]

export function requestTable(requests: readonly ListedRequest[], telling: Telling): Table {
  return {
    sheet: NAME[telling.language],
    columns: COLUMNS.map(({ title, width }) => ({ title: title[telling.language], width })),
    rows: requests.map((request) => COLUMNS.map(({ cell }) => cell(request, telling))),
  }
}

/** What the file is called. */
export function fileNameOn(day: string, language: Language): string {
  return `${NAME[language]}-${day}.xlsx`
}
