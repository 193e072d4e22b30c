// Changes of the places, kept by the api; the tree is asked for anew.

import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { post, put } from '../../lib/api.ts'
import { useText } from '../../lib/language.ts'
import { type Place, placesQuery } from '../../places/places.ts'
import { useProblemText } from '../../ui/problem-note.tsx'
import { WORDS } from './words.ts'

export type PlaceActs = {
  readonly setActive: (place: Place, active: boolean) => Promise<void>
  readonly renewCode: (place: Place) => Promise<void>
}

export function usePlaceActs(): PlaceActs {
  const t = useText(WORDS)
  const client = useQueryClient()
  const { message } = App.useApp()
  const problemText = useProblemText()
  const done = async (change: () => Promise<unknown>, said: string) => {
    try {
      await change()
      void message.success(said)
    } catch (error) {
      void message.error(problemText(error))
    }
    await client.invalidateQueries({ queryKey: placesQuery.queryKey })
  }
  return {
    setActive: ({ id, name }, active) =>
      done(() => put(`/admin/places/${id}`, { active }), t(active ? 'saidUsed' : 'saidRetired', { name })),
    renewCode: ({ id }) => done(() => post(`/admin/places/${id}/code`, {}), t('codeChanged')),
  }
}
