// Keeps a change of the calendar. Where somebody has changed it meanwhile, it is asked for anew, so that the next try counts.

import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { put } from '../../lib/api.ts'
import { isProblem } from '../../lib/problem.ts'
import { asOfOne } from './calendar.ts'

export function useKeepCalendar(): (path: '/worktime/days' | '/admin/timetables', body: object) => Promise<void> {
  const client = useQueryClient()
  return useCallback(
    async (path, body) => {
      try {
        await put(path, body)
      } catch (problem) {
        if (isProblem(problem, 'calendar-changed')) await client.invalidateQueries({ queryKey: ['admin', 'calendar'] })
        throw asOfOne(problem)
      }
      await client.invalidateQueries({ queryKey: ['admin', 'calendar'] })
    },
    [client],
  )
}
