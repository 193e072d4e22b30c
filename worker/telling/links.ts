// Where a message leads: the task when it is about one, else the request, else a page. Signing needs a session all the same.

import type { NoticePage } from '../../records/telling/pages.ts'

type About = { readonly requestId: string | null; readonly taskId: string | null; readonly page?: NoticePage }

/** From the root of the system; the list of messages when it is about nothing else. */
export function pathTo({ requestId, taskId, page }: About): string {
  if (taskId) return `/tasks/${taskId}`
  return requestId ? `/requests/${requestId}` : `/${page ?? 'notices'}`
}

/** Undefined where nobody has said under which address people open the system. */
export function linkTo(about: About, publicUrl: string | undefined): string | undefined {
  return publicUrl && `${publicUrl.replace(/\/+$/, '')}${pathTo(about)}`
}
