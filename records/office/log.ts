// The log of the office, the latest first.

import type { Refusal } from '../../domain/desk/refusal.ts'
import type { OfficeEvent } from '../../domain/office/event.ts'
import type { Actor } from '../actor.ts'
import { BAD_CURSOR, idOf, idText, type Page, type PageRequest, page } from '../cursor.ts'
import type { Database } from '../database.ts'

export type OfficeEntry = {
  readonly id: string
  readonly at: string
  readonly by: { readonly id?: string; readonly name: string }
  readonly event: OfficeEvent
}

export async function listOffice(
  db: Database,
  { schoolId }: Actor,
  { cursor, limit }: PageRequest,
): Promise<Page<OfficeEntry> | Refusal> {
  const before = cursor === undefined ? undefined : idOf(cursor)
  if (cursor !== undefined && before === undefined) return BAD_CURSOR
  const rows = await db.prisma.inSchool(schoolId, (tx) =>
    tx.officeEvent.findMany({
      where: { schoolId, ...(before === undefined ? {} : { id: { lt: before } }) },
      orderBy: { id: 'desc' },
      take: limit + 1,
    }),
  )
  return page(rows, limit, {
    item: ({ id, at, byId, byName, type, content }) => ({
      id,
      at: at.toISOString(),
      by: { ...(byId ? { id: byId } : {}), name: byName },
      event: { type, ...(content as object) } as OfficeEvent,
    }),
    cursor: ({ id }) => idText(id),
  })
}
