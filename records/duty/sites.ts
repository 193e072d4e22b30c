// A shift may be of one site: a campus of the school, or a place of that kind in its tree of places.

import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import type { Tx } from '../database.ts'

export async function unknownSite(tx: Tx, id: string | null | undefined): Promise<Refusal | undefined> {
  if (id === undefined || id === null) return undefined
  const sites = await tx.site.count({ where: { id } })
  if (sites > 0) return undefined
  const places = await tx.place.count({ where: { id, kind: 'site', active: true } })
  return places > 0 ? undefined : refuse('unknown-site', { field: 'site' })
}
