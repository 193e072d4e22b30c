// Schools whose calendar has another version than the one by which some running deadline was planned.

import type { Database } from '../database.ts'
import { schoolsAtWork } from '../sweep.ts'

const BEHIND = {
  name: 'replan-behind',
  text: `SELECT s.calendar_version AS version FROM school s WHERE s.id = $1 AND EXISTS (SELECT FROM task t
    JOIN request r ON r.id = t.request_id
    WHERE t.school_id = s.id AND t.state = 'open' AND r.status = 'open' AND t.planned_by < s.calendar_version)`,
}

export type Behind = { readonly schoolId: string; readonly version: number }

/** The relay sees in which schools anything is open; what is open there, only the school's own transaction reads. */
export async function schoolsBehind(relayDb: Database, db: Database): Promise<Behind[]> {
  const found: Behind[] = []
  for (const schoolId of await schoolsAtWork(relayDb)) {
    const [row] = await db.readSchool<{ version: number }>(schoolId, BEHIND, [schoolId])
    if (row) found.push({ schoolId, version: row.version })
  }
  return found
}
