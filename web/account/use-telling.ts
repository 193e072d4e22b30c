// How I am told of what: each change is shown at once and kept in the order in which it was made.

import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef } from 'react'
import type { Choice } from '../../domain/telling/choice.ts'
import { meQuery } from '../lib/queries.ts'
import type { Me } from '../lib/types.ts'
import { useKeepPreferences } from '../request/preferences.ts'
import { useProblemText } from '../ui/problem-note.tsx'

export type Telling = { readonly choice: Choice; readonly change: (next: Choice) => void }

export function useTelling(me: Me): Telling {
  const client = useQueryClient()
  const { message } = App.useApp()
  const textOf = useProblemText()
  const keep = useKeepPreferences()
  const before = useRef(Promise.resolve())
  const show = (telling: Choice) =>
    client.setQueryData(meQuery.queryKey, (now) => now && { ...now, preferences: { ...now.preferences, telling } })
  const change = (next: Choice) => {
    show(next)
    before.current = before.current
      .then(() => keep({ telling: next }))
      .catch((problem: unknown) => {
        void message.error(textOf(problem))
        void client.invalidateQueries({ queryKey: meQuery.queryKey })
      })
  }
  return { choice: me.preferences?.telling ?? {}, change }
}
