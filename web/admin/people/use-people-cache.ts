// Puts a changed person into every list of people that is shown, before the api is asked again.

import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Page } from '../../lib/types.ts'
import type { OfficePerson } from '../office.ts'

type List = InfiniteData<Page<OfficePerson>, string | undefined>

export function usePeopleCache(): (person: OfficePerson) => void {
  const client = useQueryClient()
  return useCallback(
    (person) => {
      client.setQueriesData<List>(
        { queryKey: ['admin', 'people'] },
        (list) =>
          list && {
            ...list,
            pages: list.pages.map((page) => ({
              ...page,
              items: page.items.map((one) => (one.id === person.id ? person : one)),
            })),
          },
      )
    },
    [client],
  )
}
