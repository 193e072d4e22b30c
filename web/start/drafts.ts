// One's drafts of requests, as the server and this device keep them.

import { queryOptions } from '@tanstack/react-query'
import { draftTitle } from '../../domain/processes/draft-title.ts'
import type { FormValue } from '../forms/path.ts'
import { get } from '../lib/api.ts'
import { forget, keep, kept, keptNames } from '../lib/kept.ts'
import type { RequestDraft } from '../lib/types.ts'

export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: ({ signal }) => get<{ items: RequestDraft[] }>('/drafts', {}, signal),
})

type Kept = { readonly process: string; readonly form: FormValue }

const NAME = 'request-draft.'

function nameOf(draft: string): string {
  return NAME + draft
}

export function keepHere(draft: string, process: string, form: FormValue): void {
  keep(nameOf(draft), { process, form } satisfies Kept)
}

export function forgetHere(draft: string): void {
  forget(nameOf(draft))
}

/** What this device knows of a draft, where that is newer than what the server has. */
export function newerHere(draft: string, process: string, saved: RequestDraft | undefined): FormValue | undefined {
  const here = kept<Kept>(nameOf(draft))
  if (here?.value.process !== process) return undefined
  return saved && Date.parse(saved.updatedAt) >= here.at ? undefined : here.value.form
}

/** Those that have never reached the server. */
export function draftsOnlyHere(saved: readonly RequestDraft[]): RequestDraft[] {
  return keptNames(NAME).flatMap((name) => {
    const id = name.slice(NAME.length)
    const here = kept<Kept>(name)
    return here && !saved.some((draft) => draft.id === id) ? [draftOf(id, here.value, here.at)] : []
  })
}

export function draftOf(id: string, { process, form }: Kept, at: number): RequestDraft {
  const title = draftTitle(form)
  return { id, process, form, ...(title === undefined ? {} : { title }), updatedAt: new Date(at).toISOString() }
}
