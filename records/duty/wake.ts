// Whoever waits for people on duty looks again when the roster has changed: a row of the outbox for each such request, in
// the transaction of the change. The procedure then climbs, which hands on what has to be handed on (domain/desk/hand-on.ts).

import { Prisma } from '../../generated/prisma/client.ts'
import type { Tx } from '../database.ts'

/** A change that begins after the next hand-on of a task needs no waking: the roster is read anew at that hand-on. */
export async function wakeTeam(tx: Tx, team: string, changes: readonly Date[]): Promise<void> {
  if (changes.length === 0) return
  const first = Math.min(...changes.map((at) => at.getTime()))
  await tx.$executeRaw(Prisma.sql`INSERT INTO outbox (school_id, request_id, process, wake)
    SELECT r.school_id, r.id, r.process, '{"kind": "look"}'::jsonb
    FROM task t JOIN request r ON r.id = t.request_id
    WHERE t.state = 'open' AND r.status = 'open'
      AND EXISTS (SELECT FROM jsonb_array_elements(t.spec->'groups'->t.active_group->'seats') AS who
        WHERE who->>'duty' = ${team})
      AND NOT EXISTS (SELECT FROM jsonb_array_elements(t.ladder) WITH ORDINALITY AS rung (planned, no)
        WHERE rung.no > t.climbed AND rung.planned->>'do' = 'hand-on' AND (rung.planned->>'at')::bigint < ${first})`)
}
