// What a person was told in the application, the latest first, and what of it they have seen.

import type { Refusal } from '../../domain/desk/refusal.ts'
import type { Words } from '../../domain/words.ts'
import type { Actor } from '../actor.ts'
import { BAD_CURSOR, idOf, idText, type Page, type PageRequest, page } from '../cursor.ts'
import type { Database } from '../database.ts'
import { isId } from '../id.ts'
import { type NoticePage, pageAbout } from './pages.ts'

export type Notice = {
  readonly id: string
  readonly kind: string
  readonly at: string
  readonly seenAt?: string
  readonly requestId?: string
  readonly taskId?: string
  /** Where a message leads that is about no request. */
  readonly page?: NoticePage
  readonly content: {
    readonly process: string
    readonly number: string
    readonly title: string
    readonly subject: Words
    readonly text: Words
  }
}

export async function listNotices(
  db: Database,
  { schoolId, personId }: Actor,
  { unseen, cursor, limit }: PageRequest & { readonly unseen: boolean },
): Promise<Page<Notice> | Refusal> {
  const before = cursor === undefined ? undefined : idOf(cursor)
  if (cursor !== undefined && before === undefined) return BAD_CURSOR
  const rows = await db.prisma.inSchool(schoolId, (tx) =>
    tx.notice.findMany({
      where: {
        personId,
        channel: 'app',
        ...(unseen ? { seenAt: null } : {}),
        ...(before === undefined ? {} : { id: { lt: before } }),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
    }),
  )
  return page(rows, limit, {
    item: ({ id, kind, createdAt, seenAt, requestId, taskId, about, content }) => ({
      id,
      kind,
      at: createdAt.toISOString(),
      ...(seenAt ? { seenAt: seenAt.toISOString() } : {}),
      ...(requestId ? { requestId } : {}),
      ...(taskId ? { taskId } : {}),
      ...pageAbout(requestId, about),
      content: content as Notice['content'],
    }),
    cursor: ({ id }) => idText(id),
  })
}

const SEEN = {
  name: 'notices-seen',
  text: `UPDATE notice SET seen_at = $3
    WHERE person_id = $1 AND channel = 'app' AND seen_at IS NULL AND ($2::uuid[] IS NULL OR id = ANY($2::uuid[]))`,
}

/** Those that are named, or all of them. */
export async function seeNotices(
  db: Database,
  { schoolId, personId }: Actor,
  which: readonly string[] | 'all',
  clock: number,
): Promise<void> {
  await db.writeSchool(schoolId, SEEN, [personId, which === 'all' ? null : which.filter(isId), new Date(clock)])
}
