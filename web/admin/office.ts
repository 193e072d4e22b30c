// What the office's pages ask the api for, and what a change touches.

import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { get } from '../lib/api.ts'
import type { Department, Page, PersonRef, Words } from '../lib/types.ts'

const PAGE = 50

/** Both days are included; without a last day the role is held until it is taken. */
export type Days = { readonly from: string; readonly to?: string }
export type RoleHeld = Days & {
  readonly id: string
  readonly role: string
  readonly title: Words
  readonly department?: Department
}
export type OfficePerson = {
  readonly id: string
  readonly name: string
  readonly username?: string
  readonly staffNo?: string
  readonly phone?: string
  readonly email?: string
  readonly department?: Department
  readonly active: boolean
  readonly roles: readonly RoleHeld[]
  readonly password?: string
}
export type RoleHolders = {
  readonly role: string
  readonly title: Words
  readonly holders: readonly (Omit<RoleHeld, 'role' | 'title'> & { readonly person: PersonRef })[]
  /** A process needs it, and nobody holds it today. */
  readonly missing: boolean
}
export type OfficeDepartment = Department & { readonly people: number }

export function peopleQuery(q: string) {
  return infiniteQueryOptions({
    queryKey: ['admin', 'people', q],
    queryFn: ({ pageParam, signal }) =>
      get<Page<OfficePerson>>('/admin/people', { limit: PAGE, q: q || undefined, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })
}

export const rolesQuery = queryOptions({
  queryKey: ['admin', 'roles'],
  queryFn: ({ signal }) => get<readonly RoleHolders[]>('/admin/roles', {}, signal),
})

export const departmentsQuery = queryOptions({
  queryKey: ['admin', 'departments'],
  queryFn: ({ signal }) => get<{ items: readonly OfficeDepartment[] }>('/admin/departments', {}, signal),
})

/** After a change of the office: its own lists, who one is, and who can be chosen. */
export async function refreshOffice(client: QueryClient): Promise<void> {
  const touched = ['admin', 'me', 'people']
  await client.invalidateQueries({ predicate: ({ queryKey }) => touched.includes(String(queryKey[0])) })
}
