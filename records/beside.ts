// What stands beside a request on a screen: the way it goes, its files, its policy, how long it has been worked on.
// Read apart from the request itself: an act needs none of it.

import { NobodyToSit } from '../domain/desk/people.ts'
import type { Instant } from '../domain/desk/task.ts'
import type { PlaceRef } from '../domain/processes/about.ts'
import { processNamed } from '../domain/processes/index.ts'
import type { Stage } from '../domain/processes/process.ts'
import { localDate } from '../domain/worktime/index.ts'
import type { Actor } from './actor.ts'
import { calendarFor } from './calendar.ts'
import type { Database } from './database.ts'
import { idsIn } from './form-context.ts'
import { linkActs } from './links/acts.ts'
import { DEPARTMENT_LIST, type Department, type HolderRow, holdersOf, toHolder } from './people.ts'
import { type PlaceRow, placesAmong, toPlaceRef } from './places/among.ts'
import { pinnedPolicy } from './policies.ts'
import { isoOf } from './request-summary.ts'
import type { RequestAct, RequestView } from './request-view.ts'
import { type Circumstances, type SeatedGroup, seating } from './seating.ts'
import { type SubstitutionRow, substitutesAt, toSubstitution } from './substitution-rows.ts'
import { type Spent, timeSpent } from './time-spent.ts'
import { type WayStage, wayOf } from './way.ts'

export type FileView = {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly size: number
  readonly at: string
  /** Who sent it. */
  readonly by: string
}
export type Beside = Spent & {
  /** The school's date. */
  readonly today: string
  readonly policy: unknown
  readonly departments: readonly Department[]
  readonly files: readonly FileView[]
  /** That its forms name, in use or not. */
  readonly places: readonly PlaceRef[]
  /** All that the person may do on the request itself: also what depends on its policy. */
  readonly acts: readonly RequestAct[]
  readonly way: readonly WayStage[]
}

/** Files that the trail names in forms and comments; drawn signatures stand beside their names and nowhere else. */
const FILES = `(SELECT json_agg(json_build_object('id', f.id, 'name', f.name, 'type', f.type, 'size', f.size,
      'at', f.created_at, 'by', p.name) ORDER BY f.id)
    FROM file f JOIN person p ON p.id = f.uploaded_by WHERE $2::uuid = ANY(f.requests)
      AND f.id IN (SELECT written.match[1]::uuid FROM trail e, regexp_matches(e.content::text,
        '"([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})"', 'gi') AS written (match)
        WHERE e.request_id = $2 AND e.content ?| ARRAY['form', 'files'])
      AND NOT EXISTS (SELECT FROM seat s WHERE s.request_id = $2 AND s.signature = f.id))`
const BESIDE = {
  name: 'beside',
  text: `SELECT s.calendar_version, ${DEPARTMENT_LIST} AS departments, ${FILES} AS files, ${placesAmong('$6::uuid[]')} AS places,
    CASE WHEN $3::boolean THEN ${holdersOf('$4::timestamptz', 's.id', 's.zone')} END AS holders,
    CASE WHEN $3::boolean THEN ${substitutesAt('$4::timestamptz', 's.id', 's.zone', '$5')} END AS substitutes
    FROM school s WHERE s.id = $1`,
}

type Row = {
  calendar_version: number
  departments: Department[] | null
  files: FileView[] | null
  places: PlaceRow[] | null
  holders: HolderRow[] | null
  substitutes: SubstitutionRow[] | null
}

/** Of a request that the person has been shown. */
export function readBeside(db: Database, actor: Actor, view: RequestView, at: Instant): Promise<Beside> {
  const { schoolId } = actor
  return db.inSchool(schoolId, async (sql) => {
    const isOpen = view.status === 'open'
    const asked = [schoolId, view.id, isOpen, new Date(at), view.process, idsInForms(view)]
    const [row] = await sql.query<Row>(BESIDE, asked)
    if (!row) throw new Error(`there is no school ${schoolId}`)
    const { data: policy } = await pinnedPolicy(sql, schoolId, view.process, view.policyVersion)
    const calendar = await calendarFor(sql, schoolId, row.calendar_version)
    const { requester, submittedAt } = view
    const holders = (row.holders ?? []).map(toHolder)
    const substitutes = (row.substitutes ?? []).map(toSubstitution)
    return {
      today: localDate(calendar, at),
      policy,
      departments: row.departments ?? [],
      files: (row.files ?? []).map((file) => ({ ...file, at: isoOf(file.at) })),
      places: (row.places ?? []).map(toPlaceRef),
      acts: [...view.acts, ...linkActs(view, actor, policy, at)],
      way: wayUnder(view, policy, {
        at,
        submittedAt: Date.parse(submittedAt),
        requester,
        holders,
        substitutes,
        calendar,
      }),
      ...timeSpent(view, calendar, at),
    }
  })
}

export function idsInForms({ form, tasks }: RequestView): string[] {
  return idsIn([form, ...tasks.map((task) => task.form)])
}

function wayUnder(view: RequestView, policy: unknown, circumstances: Circumstances): WayStage[] {
  const { facts, department } = view
  const context = { policy, facts, ...(department ? { department: department.id } : {}) }
  const stages = processNamed(view.process)?.stages(context) ?? []
  return wayOf(view, stages, (stage) => seatedIn(stage, circumstances))
}

/** Nobody at present: then that is what is shown. */
function seatedIn({ key, spec }: Stage, circumstances: Circumstances): readonly SeatedGroup[] {
  if (!spec) return []
  try {
    return seating(key, spec, circumstances).groups
  } catch (error) {
    if (error instanceof NobodyToSit) return []
    throw error
  }
}
