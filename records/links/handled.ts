// What every bringing together begins with: the request as it stands, whether the person may do that to it, and the other
// request that they have named.

import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import { processNamed } from '../../domain/processes/index.ts'
import type { Process } from '../../domain/processes/process.ts'
import { type Actor, holdsRole } from '../actor.ts'
import { type Answered, askerOf, type Idempotency, keptAnswer } from '../answered.ts'
import type { Sql } from '../database.ts'
import { isId } from '../id.ts'
import { maySee, seenBy, sightOf } from '../sight.ts'
import { readRequest, type Snapshot } from '../snapshot.ts'

type Handled = { readonly ok: 'handled'; readonly snapshot: Snapshot; readonly process: Process }
export type Allows = (snapshot: Snapshot, process: Process) => boolean

/** Who may bring requests of the process together and apart. */
export function isHandler(actor: Actor, process: Process | undefined): boolean {
  return holdsRole(actor, ...(process?.handling?.roles ?? []))
}

/** `allows` says who else may do it than those who handle requests of the process. */
export async function handledRequest(
  sql: Sql,
  actor: Actor,
  requestId: string,
  idem: Idempotency | undefined,
  allows: Allows = () => false,
): Promise<Handled | Answered | Refusal> {
  const snapshot = await readRequest(sql, requestId, { asker: askerOf(actor, idem) })
  if (!snapshot || !(await maySee(sql, actor, requestId))) return refuse('not-found')
  const kept = keptAnswer(snapshot.answer, idem)
  if (kept) return kept
  const process = processNamed(snapshot.request.process)
  if (!process?.handling) return refuse('not-allowed')
  if (!isHandler(actor, process) && !allows(snapshot, process)) return refuse('not-allowed')
  return { ok: 'handled', snapshot, process }
}

const NAMED = {
  name: 'request-named',
  text: `SELECT r.id FROM request r WHERE (r.id = $4::uuid OR r.number = $5) AND ${seenBy(1)} ORDER BY r.id LIMIT 1`,
}

/** By its id or its number; a request that the person may not see is none. */
export async function otherRequest(
  sql: Sql,
  actor: Actor,
  requestId: string,
  named: string,
  field: string,
): Promise<Snapshot | Refusal> {
  const wanted = named.trim()
  const [row] = await sql.query<{ id: string }>(NAMED, [
    ...sightOf(actor),
    isId(wanted) ? wanted : null,
    wanted.toUpperCase(),
  ])
  if (!row) return refuse('unknown-request', { field })
  if (row.id === requestId) return refuse('same-request', { field })
  return (await readRequest(sql, row.id)) ?? refuse('unknown-request', { field })
}

export function isRefusal(found: Snapshot | Refusal): found is Refusal {
  return 'ok' in found
}
