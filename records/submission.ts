// What a form that is being sent (or tried out) is checked against: read in one statement.

import type { Holder } from '../domain/desk/people.ts'
import type { Substitution } from '../domain/desk/substitutes.ts'
import type { Instant, PersonRef } from '../domain/desk/task.ts'
import type { PlaceRef } from '../domain/processes/about.ts'
import type { FormContext, Process } from '../domain/processes/process.ts'
import { type CompiledCalendar, localDate } from '../domain/worktime/index.ts'
import { type Actor, personOf } from './actor.ts'
import type { Idempotency, Kept } from './answered.ts'
import { calendarFor } from './calendar.ts'
import type { Sql } from './database.ts'
import { idsIn } from './form-context.ts'
import { DEPARTMENT_LIST, type Department, type HolderRow, holdersOf, toHolder } from './people.ts'
import { peopleAmong, peopleById } from './people-among.ts'
import { type PlaceRow, placesAmong, placesInUse } from './places/among.ts'
import { pinnedPolicy } from './policies.ts'
import { filesAmong } from './snapshot.ts'
import { type SubstitutionRow, substitutesAt, toSubstitution } from './substitution-rows.ts'

export type SubmissionScene = {
  readonly at: Instant
  readonly policy: { readonly version: number; readonly data: unknown }
  readonly calendar: CompiledCalendar
  readonly files: ReadonlySet<string>
  readonly places: Readonly<Record<string, PlaceRef>>
  readonly people: Readonly<Record<string, PersonRef>>
  readonly departments: readonly Department[]
  readonly holders: readonly Holder[]
  readonly substitutes: readonly Substitution[]
  readonly answer?: Kept
}

type Row = {
  calendar_version: number
  policy_version: number
  files: string[] | null
  places: PlaceRow[] | null
  people: PersonRef[] | null
  departments: Department[] | null
  holders: HolderRow[] | null
  substitutes: SubstitutionRow[] | null
  answer: Kept | null
}

const READ = {
  name: 'submission',
  text: `SELECT s.calendar_version, ${filesAmong('$3::uuid[]', '$6', '$8::uuid')} AS files,
    ${placesAmong('$3::uuid[]')} AS places, ${peopleAmong('$3::uuid[]')} AS people, ${DEPARTMENT_LIST} AS departments,
    coalesce((SELECT max(version) FROM policy WHERE process = $2), 0) AS policy_version,
    CASE WHEN $4::boolean THEN ${holdersOf('$5::timestamptz', 's.id', 's.zone')} END AS holders,
    CASE WHEN $4::boolean THEN ${substitutesAt('$5::timestamptz', 's.id', 's.zone', '$2')} END AS substitutes,
    (SELECT row_to_json(a) FROM answer a WHERE a.school_id = s.id AND a.person_id = $6 AND a.key = $7) AS answer
    FROM school s WHERE s.id = $1`,
}

/** In whose name a request is sent. */
export type Sender = Pick<Actor, 'schoolId' | 'personId' | 'name' | 'departmentId'>

type Wanted = {
  readonly idem?: Idempotency | undefined
  readonly withHolders?: boolean
  /** A request whose files the form may name as well. */
  readonly filesOf?: string
}

export async function readSubmission(
  sql: Sql,
  sender: Sender,
  process: Process,
  form: unknown,
  at: Instant,
  { idem, withHolders = false, filesOf }: Wanted = {},
): Promise<SubmissionScene> {
  const { schoolId, personId } = sender
  const asked = [
    schoolId,
    process.key,
    idsIn(form),
    withHolders,
    new Date(at),
    personId,
    idem?.key ?? '',
    filesOf ?? null,
  ]
  const [row] = await sql.query<Row>(READ, asked)
  if (!row) throw new Error(`there is no school ${schoolId}`)
  const policy = await pinnedPolicy(sql, schoolId, process.key, row.policy_version)
  return {
    at,
    policy,
    calendar: await calendarFor(sql, schoolId, row.calendar_version),
    files: new Set(row.files ?? []),
    places: placesInUse(row.places),
    people: peopleById(row.people),
    departments: row.departments ?? [],
    holders: (row.holders ?? []).map(toHolder),
    substitutes: (row.substitutes ?? []).map(toSubstitution),
    ...(row.answer ? { answer: row.answer } : {}),
  }
}

export function submissionContext(scene: SubmissionScene, sender: Sender): FormContext {
  return {
    policy: scene.policy.data,
    today: localDate(scene.calendar, scene.at),
    at: scene.at,
    requester: personOf(sender),
    departments: scene.departments,
    ...(sender.departmentId ? { ownDepartment: sender.departmentId } : {}),
    facts: {},
    places: scene.places,
    people: scene.people,
    forms: {},
  }
}
