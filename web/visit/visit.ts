// What a visitor is told of a place, and what they send.

import { queryOptions } from '@tanstack/react-query'
import { get, postForm } from '../lib/api.ts'
import type { Choice } from '../lib/types.ts'

export type Visit = {
  readonly school: { readonly name: string }
  readonly place: { readonly name: string; readonly path: string }
  readonly categories: readonly Choice[]
  readonly allowed: boolean
}

export type Report = {
  readonly category: string
  readonly text: string
  readonly contact: string
  readonly photo?: File
}

export function visitQuery(code: string) {
  return queryOptions({
    queryKey: ['visit', code],
    queryFn: ({ signal }) => get<Visit>(addressOf(code), {}, signal),
    retry: false,
  })
}

export function sendReport(code: string, { category, text, contact, photo }: Report, key: string): Promise<unknown> {
  const form = new FormData()
  form.append('category', category)
  form.append('text', text.trim())
  if (contact.trim()) form.append('contact', contact.trim())
  if (photo) form.append('photo', photo, photo.name)
  return postForm(addressOf(code), form, key)
}

function addressOf(code: string): string {
  return `/visit/${encodeURIComponent(code)}`
}
