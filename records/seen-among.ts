// Which of some requests a person may see: asked when requests have changed and people are listening.
import type { Actor } from './actor.ts'
import type { Database } from './database.ts'
import { seenBy, sightOf } from './sight.ts'

const SEEN = {
  name: 'seen-among',
  text: `SELECT r.id FROM request r WHERE r.id = ANY($4::uuid[]) AND ${seenBy(1)}`,
}

export async function seenAmong(db: Database, actor: Actor, requestIds: readonly string[]): Promise<Set<string>> {
  const rows = await db.readSchool<{ id: string }>(actor.schoolId, SEEN, [...sightOf(actor), requestIds])
  return new Set(rows.map(({ id }) => id))
}
