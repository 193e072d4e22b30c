// A page of a list, as every list of the api looks.

import type { Refusal } from '../../domain/desk/refusal.ts'
import type { Page } from '../../records/cursor.ts'
import type { Reply } from './route.ts'

export function pageReply(page: Page<unknown> | Refusal): Reply {
  return page.ok ? { body: { items: page.items, next: page.next ?? null } } : page
}
