// Whether anybody could sign in at all: asked at the start, before any school is known.

import type { Database } from './database.ts'

const IS_NEW = { name: 'is-new', text: 'SELECT houqin_is_new() AS "isNew"' }

export async function hasNoSchool(db: Database): Promise<boolean> {
  const [row] = await db.query<{ isNew: boolean }>(IS_NEW, [])
  return row?.isNew ?? false
}
