// Where a message leads that is about no request.

/** By what stands before the first stroke of `about`. */
const PAGES = { swap: 'duty', visitor: 'visitors' } as const
export const NOTICE_PAGES = Object.values(PAGES)
export type NoticePage = (typeof NOTICE_PAGES)[number]

export function pageAbout(requestId: string | null, about: string): { readonly page?: NoticePage } {
  if (requestId !== null) return {}
  const page = (PAGES as Readonly<Record<string, NoticePage>>)[about.split('/')[0] ?? '']
  return page === undefined ? {} : { page }
}
