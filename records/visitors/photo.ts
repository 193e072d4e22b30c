// The picture that a visitor has sent along, for those who look through the reports. Once a report is taken on, it is a file
// like any other.

import type { Actor } from '../actor.ts'
import type { Database, Statement } from '../database.ts'
import { type OpenedFile, pathOf } from '../files.ts'
import { isId } from '../id.ts'
import { handledBy } from './reports.ts'
import type { KeptPhoto } from './visit.ts'

const PHOTO: Statement = {
  name: 'visitor-report-photo',
  text: `SELECT form->'photo' AS photo FROM visitor_report WHERE id = $1 AND process = ANY($2::text[])`,
}

/** Undefined when there is none, or none that the person may open. */
export async function openVisitorPhoto(
  db: Database,
  actor: Actor,
  folder: string,
  id: string,
): Promise<OpenedFile | undefined> {
  const processes = handledBy(actor)
  if (processes.length === 0 || !isId(id)) return undefined
  const [row] = await db.readSchool<{ photo: KeptPhoto | null }>(actor.schoolId, PHOTO, [id, processes])
  return row?.photo ? { id, ...row.photo, path: pathOf(folder, row.photo.sha256) } : undefined
}
