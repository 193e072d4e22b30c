// Keeps a change of the calendar. Before, whoever makes it sees which deadlines move by it and may leave it. Where somebody
// has changed the calendar meanwhile, it is asked for anew, so that the next try counts.

import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { post, put } from '../../lib/api.ts'
import { isProblem } from '../../lib/problem.ts'
import { type Moves, useAskAboutMoves } from '../moves/ask-about-moves.tsx'
import { asOfOne } from './calendar.ts'

type Path = '/worktime/days' | '/admin/timetables' | '/admin/terms' | '/admin/hours'

const TOUCHED: readonly unknown[] = ['calendar', 'terms', 'hours']

export function useKeepCalendar(): (path: Path, body: object) => Promise<void> {
  const client = useQueryClient()
  const ask = useAskAboutMoves()
  return useCallback(
    async (path, body) => {
      const refresh = () =>
        client.invalidateQueries({
          predicate: ({ queryKey: [area, part] }) => area === 'admin' && TOUCHED.includes(part),
        })
      try {
        await ask(await post<Moves>(`${path}/preview`, body))
        await put(path, body)
      } catch (problem) {
        if (isProblem(problem, 'calendar-changed')) await refresh()
        throw asOfOne(problem)
      }
      await refresh()
    },
    [client, ask],
  )
}
