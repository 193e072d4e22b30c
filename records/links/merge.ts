// 合并: a duplicate is brought into the request that goes on. It is over at once, as if it were withdrawn: its procedure
// undoes what was done. Whoever sent it is shown the other one from then on, and its files stand there.

import { close } from '../../domain/desk/activate.ts'
import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import type { Instant, PersonRef } from '../../domain/desk/task.ts'
import type { Process } from '../../domain/processes/process.ts'
import { type Actor, personOf } from '../actor.ts'
import { type Answered, type Idempotency, toKeep } from '../answered.ts'
import { append, type Change } from '../append.ts'
import { addCopies } from '../copies.ts'
import type { Database, Sql } from '../database.ts'
import { guarded } from '../guarded.ts'
import { isId } from '../id.ts'
import { notBefore, type Snapshot } from '../snapshot.ts'
import { ended } from '../task-end.ts'
import { handledRequest, isRefusal, otherRequest } from './handled.ts'
import { addLinks, isLinked, noteOf } from './links.ts'

const MARK = 'merged'

export async function mergeRequest(
  db: Database,
  actor: Actor,
  requestId: string,
  { into }: { readonly into: string },
  idem?: Idempotency,
  clock: Instant = Date.now(),
): Promise<Answered | Refusal> {
  if (!isId(requestId)) return refuse('not-found')
  return guarded(db, actor.schoolId, async (sql) => {
    const handled = await handledRequest(sql, actor, requestId, idem)
    if (handled.ok !== 'handled') return handled
    const { snapshot: duplicate, process } = handled
    const other = await otherRequest(sql, actor, duplicate.request.id, into, 'into')
    if (isRefusal(other)) return other
    const answer = answerOf(duplicate, other)
    const pair = { from: duplicate.request.id, to: other.request.id }
    if (await isLinked(sql, 'merged', pair.from, pair.to)) return { ...answer, replayed: true }
    const refused = whyNot(duplicate, other)
    if (refused) return refused
    const at = Math.max(notBefore(duplicate, clock), notBefore(other, clock))
    const keep = toKeep(actor.personId, idem, answer)
    const people = shownTo(duplicate, other)
    const changes = [
      { head: duplicate.head, change: { ...changeOfDuplicate(duplicate, other, actor, at), ...keep } },
      { head: other.head, change: changeOfOther(duplicate, { actor, process, people }) },
    ]
    if (!(await bothWritten(sql, changes, at))) return 'moved'
    await addCopies(sql, other.head, people, personOf(actor), at)
    await addLinks(sql, actor, { kind: 'merged', pairs: [pair] }, at)
    return answer
  })
}

function whyNot(duplicate: Snapshot, other: Snapshot): Refusal | undefined {
  const { status, process } = duplicate.request
  if (status !== 'open') return refuse('request-closed', { values: { status } })
  if (other.request.process !== process) return refuse('other-process', { field: 'into' })
  return other.request.status === 'open' ? undefined : refuse('merge-into-ended', { field: 'into' })
}

/** Always in the same order: two people who merge the same two requests must not wait for each other. */
async function bothWritten(
  sql: Sql,
  changes: readonly { readonly head: Snapshot['head']; readonly change: Change }[],
  at: Instant,
): Promise<boolean> {
  for (const { head, change } of changes.toSorted((one, two) => (one.head.requestId < two.head.requestId ? -1 : 1))) {
    if ((await append(sql, head, change, at)) === 'moved') return false
  }
  return true
}

function changeOfDuplicate(duplicate: Snapshot, other: Snapshot, actor: Actor, at: Instant): Change {
  const { task, request } = duplicate
  return {
    events: [{ type: 'merged', by: personOf(actor), direction: 'into', request: noteOf(other) }],
    ...(task ? { task: { before: task, after: close(task, { kind: 'void' }).task } } : {}),
    request: { ...ended('void', at), marks: [...request.marks, MARK] },
    wake: (version) => ({ kind: 'withdrawn', version }),
  }
}

type Into = { readonly actor: Actor; readonly process: Process; readonly people: readonly PersonRef[] }

function changeOfOther(duplicate: Snapshot, { actor, process, people }: Into): Change {
  const named = process.forms['request']?.files(duplicate.request.form) ?? []
  const files = [...new Set(named.map(({ id }) => id.toLowerCase()))]
  return {
    events: [
      {
        type: 'merged',
        by: personOf(actor),
        direction: 'from',
        request: noteOf(duplicate),
        ...(people.length > 0 ? { people } : {}),
        ...(files.length > 0 ? { files } : {}),
      },
    ],
  }
}

function shownTo({ requester }: Snapshot, other: Snapshot): PersonRef[] {
  return requester.id === other.requester.id ? [] : [requester]
}

function answerOf(duplicate: Snapshot, other: Snapshot): Answered {
  const { id, number } = duplicate.request
  const into = { ...noteOf(other), status: other.request.status }
  return { ok: true, status: 200, body: { request: { id, number, status: 'void' }, into } }
}
