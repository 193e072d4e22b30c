// The four boxes of a person. The inbox is a question about seats, not a second table: it cannot lag behind, and it takes
// the same time however many requests are closed. The questions themselves stand in inbox-statements.ts.
import { isForBatch } from '../domain/desk/abilities.ts'
import type { Refusal } from '../domain/desk/refusal.ts'
import type { FormSpec, Instant, Outcome, PersonRef, Verdict } from '../domain/desk/task.ts'
import type { Words } from '../domain/words.ts'
import { type CompiledCalendar, type TimeLeft, timeLeft } from '../domain/worktime/index.ts'
import type { Actor } from './actor.ts'
import { calendarFor } from './calendar.ts'
import { BAD_CURSOR, type Page, type PageRequest, page, placeOf, placeText } from './cursor.ts'
import type { Database, Statement } from './database.ts'
import { apart } from './guarded.ts'
import { type Box, type BoxStatements, COPIED, DONE, STARTED, TODO, type TodoOrder } from './inbox-statements.ts'
import { literally } from './request-filter.ts'
import { isoOf, type RequestSummary, type SummaryRow, toSummary } from './request-summary.ts'

export type { Box } from './inbox-statements.ts'

export type BoxQuery = PageRequest & {
  /** todo: the longest waiting first, or as `order` says; the others: the latest first. */
  readonly box: Box
  readonly order?: TodoOrder
  readonly process?: string
  /** Part of the number, the title or the requester's name. */
  readonly q?: string
}

/** A request that the person sent: a box shows it as it shows tasks. */
type RequestItem = { readonly id: string; readonly request: RequestSummary; readonly since: string }

type CopiedItem = RequestItem & { readonly by: PersonRef; readonly seenAt?: string }

export type TaskItem = {
  /** Of the task. */
  readonly id: string
  readonly request: RequestSummary
  readonly key: string
  readonly round: number
  readonly kind: 'work' | 'approval'
  readonly title: Words
  readonly group: { readonly key: string; readonly title: Words }
  readonly state: 'open' | 'closed'
  readonly outcome?: Outcome
  /** When the person's turn came, or when the person decided. */
  readonly since: string
  readonly dueAt?: string
  readonly due?: { readonly at: string } & TimeLeft
  /** May be approved together with others. */
  readonly batch?: boolean
  /** The hash of what the signatures are under. */
  readonly evidence?: string
  /** When the requester asked for an answer. */
  readonly urgedAt?: string
  /** What the person decided. */
  readonly verdict?: Verdict
}
export type InboxItem = TaskItem | RequestItem | CopiedItem

export type BoxPage = Page<InboxItem> & {
  /** Of the whole box, as it was asked for. */
  readonly total: number
}

type TaskRow = SummaryRow & {
  task_id: string
  key: string
  round: number
  kind: 'work' | 'approval'
  task_title: Words
  group_key: string
  group_title: Words
  state: 'open' | 'closed'
  outcome: Outcome | null
  since: Date
  verdict: Verdict | null
}
type TodoRow = TaskRow & {
  placed_at: Date
  due_at: Date | null
  evidence: string | null
  is_form_given: boolean
  batch: boolean | null
  form: FormSpec | null
  urged_at: Date | null
  calendar_version: number
}
type RequestRow = SummaryRow & { since: Date }
type CopyRow = RequestRow & { seen_at: Date | null; by_id: string; by_name: string }

export async function listTasks(
  db: Database,
  actor: Actor,
  query: BoxQuery,
  now: Instant = Date.now(),
): Promise<BoxPage | Refusal> {
  switch (query.box) {
    case 'todo':
      return readBox<TodoRow>(db, actor, query, TODO[query.order ?? 'waiting'], (rows) =>
        todoItems(db, actor, rows, now),
      )
    case 'done':
      return readBox<TaskRow>(db, actor, query, DONE, () => toTaskItem)
    case 'started':
      return readBox<RequestRow>(db, actor, query, STARTED, () => toItem)
    case 'copied':
      return readBox<CopyRow>(db, actor, query, COPIED, () => toCopy)
  }
}

type ToItem<Row> = (row: Row) => InboxItem

async function readBox<Row extends SummaryRow & { since: Date; placed_at?: Date; task_id?: string }>(
  db: Database,
  actor: Actor,
  { cursor, limit, process, q }: BoxQuery,
  box: BoxStatements,
  itemsOf: (rows: readonly Row[]) => ToItem<Row> | Promise<ToItem<Row>>,
): Promise<BoxPage | Refusal> {
  const from = cursor === undefined ? box.beginning : placeOf(cursor)
  if (!from) return BAD_CURSOR
  const isSearched = process !== undefined || q !== undefined
  const wanted = isSearched ? [process ?? null, q ? `%${literally(q)}%` : null] : []
  const { page: statement, count } = isSearched ? box.searched : box
  const place = [...box.place(from), limit + 1]
  const rows = await db.readSchool<Row>(actor.schoolId, statement, [actor.personId, ...place, ...wanted])
  const shown = page(rows, limit, {
    item: await itemsOf(rows),
    cursor: ({ since, placed_at, task_id, id }) => placeText({ at: isoOf(placed_at ?? since), id: task_id ?? id }),
  })
  return { ...shown, total: isWhole(cursor, shown) ? rows.length : await total(db, actor, count, wanted) }
}

/** A first page without a next one is the whole box. */
function isWhole(cursor: string | undefined, { next }: Page<unknown>): boolean {
  return cursor === undefined && next === undefined
}

async function total(db: Database, actor: Actor, count: Statement, wanted: unknown[]): Promise<number> {
  const [row] = await db.readSchool<{ total: number }>(actor.schoolId, count, [actor.personId, ...wanted])
  return row?.total ?? 0
}

async function todoItems(
  db: Database,
  { schoolId }: Actor,
  rows: readonly TodoRow[],
  now: Instant,
): Promise<ToItem<TodoRow>> {
  const [first] = rows.filter(({ due_at }) => due_at)
  const calendar = first && (await calendarFor(apart(db, schoolId), schoolId, first.calendar_version))
  return (row) => ({
    ...toTaskItem(row),
    ...(row.due_at && calendar ? dueOf(row.due_at, calendar, now) : {}),
    batch: isForBatch(
      row.kind,
      { batch: row.batch === true, ...(row.form ? { form: row.form } : {}) },
      row.is_form_given,
    ),
    ...(row.evidence ? { evidence: row.evidence } : {}),
    ...(row.urged_at ? { urgedAt: isoOf(row.urged_at) } : {}),
  })
}

function dueOf(due: Date, calendar: CompiledCalendar, now: Instant): Pick<TaskItem, 'dueAt' | 'due'> {
  const at = isoOf(due)
  return { dueAt: at, due: { at, ...timeLeft(calendar, due.getTime(), now) } }
}

function toTaskItem(row: TaskRow): TaskItem {
  return {
    id: row.task_id,
    request: toSummary(row),
    key: row.key,
    round: row.round,
    kind: row.kind,
    title: row.task_title,
    group: { key: row.group_key, title: row.group_title },
    state: row.state,
    ...(row.outcome ? { outcome: row.outcome } : {}),
    since: isoOf(row.since),
    ...(row.verdict ? { verdict: row.verdict } : {}),
  }
}

function toItem(row: RequestRow): RequestItem {
  return { id: row.id, request: toSummary(row), since: isoOf(row.since) }
}

function toCopy(row: CopyRow): CopiedItem {
  return {
    ...toItem(row),
    by: { id: row.by_id, name: row.by_name },
    ...(row.seen_at ? { seenAt: isoOf(row.seen_at) } : {}),
  }
}
