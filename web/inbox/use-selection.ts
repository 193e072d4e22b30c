// Which of the tasks on the page are selected. Only those that may be approved together can be.

import { useCallback, useMemo, useState } from 'react'
import type { InboxItem } from '../lib/types.ts'

export type Selection = {
  readonly chosen: readonly InboxItem[]
  readonly choosable: readonly InboxItem[]
  readonly has: (id: string) => boolean
  readonly toggle: (item: InboxItem) => void
  readonly all: () => void
  readonly drop: () => void
}

export function useSelection(items: readonly InboxItem[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const choosable = useMemo(() => items.filter(({ batch }) => batch === true), [items])
  // What somebody else has done meanwhile is no longer selected.
  const chosen = useMemo(() => choosable.filter(({ id }) => ids.has(id)), [choosable, ids])
  const toggle = useCallback(({ id, batch }: InboxItem) => {
    if (batch)
      setIds((now) => (now.has(id) ? new Set([...now].filter((other) => other !== id)) : new Set([...now, id])))
  }, [])
  const all = useCallback(() => setIds(new Set(choosable.map(({ id }) => id))), [choosable])
  const drop = useCallback(() => setIds(new Set()), [])
  const has = useCallback((id: string) => ids.has(id), [ids])
  return { chosen, choosable, has, toggle, all, drop }
}
