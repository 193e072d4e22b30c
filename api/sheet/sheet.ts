// What stands on the sheet of a request, as plain text in one language: everything that was asked, quoted, signed and done,
// in the order in which it happened. The page (page.ts) and the PDF (pdf.ts) say only how it looks.

import { workedSpan } from '../../domain/desk/phrases.ts'
import { ACT_WORDS, STATUS_WORDS } from '../../domain/desk/words.ts'
import type { PlaceRef } from '../../domain/processes/about.ts'
import { processNamed } from '../../domain/processes/index.ts'
import type { Language } from '../../domain/words.ts'
import type { RequestView } from '../../records/request-view.ts'
import type { SeatView, TaskView } from '../../records/task-view.ts'
import type { Spent, TimeSpent } from '../../records/time-spent.ts'
import type { Proof } from '../../records/trail.ts'
import type { Paper } from '../present/paper/block.ts'
import { papersOf } from '../present/paper/papers.ts'
import { tell } from '../present/telling.ts'
import type { Drawings } from './drawings.ts'
import { money, type Said, saidIn } from './said.ts'
import { type TextBlock, textBlocks } from './text-block.ts'
import { SEAT_WORDS, SHEET } from './words.ts'

export type SheetInput = {
  readonly view: RequestView
  readonly proof: Proof
  readonly language: Language
  readonly demo: boolean
  readonly at: number
  readonly drawings: Drawings
  readonly spent: Spent
  /** That the forms name. */
  readonly places: readonly PlaceRef[]
}

export type Signature = {
  readonly step: string
  readonly name: string
  readonly sits?: string
  readonly verdict: string
  readonly opinion: string
  readonly time: string
  readonly isSigned: boolean
  /** A data URL. */
  readonly drawing?: string
}
export type SheetPart = {
  readonly title: string
  readonly round?: string
  readonly blocks: readonly TextBlock[]
  readonly warnings: readonly string[]
  readonly signatures: readonly Signature[]
}
export type Sheet = {
  readonly language: Language
  readonly school: string
  readonly demo?: string
  readonly number: string
  readonly title: string
  readonly kind: string
  readonly marks: readonly string[]
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly parts: readonly SheetPart[]
  readonly files: readonly { readonly name: string; readonly size: string; readonly hash: string }[]
  readonly history: readonly { readonly seq: number; readonly time: string; readonly text: string }[]
  readonly proof: { readonly head: string; readonly hash: string }
  readonly printed: string
  /** The sheet's own words: headings and heads of columns. */
  readonly words: Readonly<Record<keyof typeof SHEET, string>>
}

const KILOBYTE = 1024

export function makeSheet({ view, proof, language, demo, at, drawings, places, spent }: SheetInput): Sheet {
  const said = saidIn(language, proof.school.zone)
  const process = processNamed(view.process)
  const departments = view.department ? [view.department] : []
  const known = { policy: proof.policy.data, files: proof.files, departments, places }
  const papers = papersOf(view, known, language)
  const last = proof.trail.at(-1)
  return {
    language,
    school: proof.school.name,
    ...(demo ? { demo: said.say(SHEET.demo) } : {}),
    number: view.number,
    title: view.title,
    kind: said.say(process?.forms['request']?.title ?? view.words.process),
    marks: view.words.marks.map((mark) => said.say(mark)),
    facts: factsOf(said, view, spent.time),
    parts: partsOf(said, view, { papers, drawings, spent }),
    files: proof.files.map(({ name, size, sha256 }) => ({
      name,
      size: `${Math.ceil(size / KILOBYTE)} KB`,
      hash: sha256,
    })),
    history: tell(proof.trail, proof.school.zone).map(({ seq, at: then, sentence }) => ({
      seq,
      time: said.time(then),
      text: said.say(sentence),
    })),
    proof: { head: said.say(SHEET.head, { seq: last?.seq ?? 0 }), hash: last?.hash ?? '' },
    printed: said.say(SHEET.printed, { at: said.time(new Date(at).toISOString()) }),
    words: Object.fromEntries(Object.entries(SHEET).map(([key, words]) => [key, said.say(words)])) as Sheet['words'],
  }
}

function factsOf(said: Said, view: RequestView, time: TimeSpent | undefined): Sheet['facts'] {
  const { requester, department, submittedAt, endedAt, status, amountFen } = view
  const rows: [keyof typeof SHEET, string | undefined][] = [
    ['requester', requester.name],
    ['department', department?.name],
    ['submitted', said.time(submittedAt)],
    ['ended', endedAt && said.time(endedAt)],
    ['status', said.say(STATUS_WORDS[status])],
    ['amount', amountFen === undefined ? undefined : money(amountFen)],
    ['worked', time && worked(said, time.workedMinutes)],
    ['waited', time && worked(said, time.waitedMinutes)],
  ]
  return rows.flatMap(([name, value]) => (value ? [{ label: said.say(SHEET[name]), value }] : []))
}

type Course = { readonly papers: readonly Paper[]; readonly drawings: Drawings; readonly spent: Spent }

function partsOf(said: Said, { tasks }: RequestView, { papers, drawings, spent }: Course): SheetPart[] {
  const [first, ...rest] = papers
  const asked: SheetPart = {
    title: said.say(SHEET.request),
    blocks: textBlocks(said, first?.blocks ?? []),
    warnings: [],
    signatures: [],
  }
  const done = tasks.map((task): SheetPart => {
    const paper = rest.find(({ taskId }) => taskId === task.id)
    return {
      title: said.say(task.title),
      ...(task.round > 1 ? { round: said.say(SHEET.round, { round: task.round }) } : {}),
      blocks: [...textBlocks(said, paper?.blocks ?? []), ...clockBlocks(said, task, spent)],
      warnings: (paper?.warnings ?? []).map(({ message }) => message),
      signatures: signaturesOf(said, task, drawings),
    }
  })
  return [asked, ...done]
}

/** Of a task whose clock has stood still: how long, why, and how long it was worked on. */
function clockBlocks(said: Said, { id, stood }: TaskView, { timeOf }: Spent): TextBlock[] {
  const time = timeOf[id]
  if (!time || stood.length === 0) return []
  const spans = stood.map(({ title, from, to }) => ({
    label: said.say(title),
    value: `${said.time(from)} – ${to ? said.time(to) : ''}`,
    wide: true,
  }))
  const row = (name: 'worked' | 'waited', minutes: number) => ({
    label: said.say(SHEET[name]),
    value: worked(said, minutes) ?? said.say(SHEET.none),
    wide: false,
  })
  return [{ kind: 'fields', rows: [row('worked', time.workedMinutes), row('waited', time.waitedMinutes), ...spans] }]
}

/** Of no minute there is nothing to be said. */
function worked(said: Said, minutes: number): string | undefined {
  return minutes > 0 ? said.say(workedSpan(minutes)) : undefined
}

function signaturesOf(said: Said, task: TaskView, drawings: Drawings): Signature[] {
  return task.groups.flatMap(({ title, seats }) =>
    seats.filter((seat) => isShown(seat, task)).map((seat) => signatureOf(said, said.say(title), seat, drawings)),
  )
}

/** Who signed; and, while the task is open, who is still to sign. */
function isShown({ state }: SeatView, task: TaskView): boolean {
  return state === 'decided' || (task.state === 'open' && (state === 'active' || state === 'waiting'))
}

function signatureOf(said: Said, step: string, seat: SeatView, drawings: Drawings): Signature {
  const { person, sits, state, verdict, opinion = '', decidedAt, signature } = seat
  const drawing = signature && drawings.get(signature)
  return {
    step,
    name: person.name,
    ...(sits ? { sits: said.say(sits) } : {}),
    verdict: said.say(verdict ? ACT_WORDS[verdict] : SEAT_WORDS[state]),
    opinion,
    time: decidedAt ? said.time(decidedAt) : '',
    isSigned: state === 'decided',
    ...(drawing ? { drawing } : {}),
  }
}
