// What a person keeps: phrases and a drawn signature for signing, how they are told of what. Known everywhere at once.

import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { put } from '../lib/api.ts'
import { meQuery } from '../lib/queries.ts'
import type { Preferences } from '../lib/types.ts'

type Change = {
  readonly language?: 'zh' | 'en'
  readonly signature?: string | null
  readonly phrases?: readonly string[]
  readonly telling?: Preferences['telling']
}

export function useKeepPreferences(): (change: Change) => Promise<void> {
  const client = useQueryClient()
  return useCallback(
    async (change) => {
      const { preferences } = await put<{ preferences: Preferences }>('/me/preferences', change)
      client.setQueryData(meQuery.queryKey, (me) => me && { ...me, preferences })
    },
    [client],
  )
}
