// Asks the api, when nobody has typed for a moment, what is different from the version in force.

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { post } from '../../lib/api.ts'
import { isProblem } from '../../lib/problem.ts'
import type { Change, Data } from './policy.ts'
import type { Editing } from './use-editing.ts'

const PAUSE_MS = 350

type Diff = { readonly changes: readonly Change[] | undefined; readonly wrong: number }

export function useDiff({ policy, data, isChanged }: Editing): Diff {
  const settled = useSettled(data)
  const { data: found, error } = useQuery({
    queryKey: ['admin', 'policy-diff', policy.process, policy.version, settled],
    queryFn: () =>
      post<{ changes: readonly Change[] }>(`/admin/policies/${policy.process}/diff`, {
        data: settled,
        from: policy.version,
      }),
    enabled: isChanged,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const wrong = isProblem(error) ? Math.max(error.fields.length, 1) : 0
  return { changes: wrong > 0 ? undefined : found?.changes, wrong }
}

function useSettled(data: Data): Data {
  const [settled, setSettled] = useState(data)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(data), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [data])
  return settled
}
