// What would happen if the form were sent now, asked again when the typing rests.

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { FormValue } from '../forms/path.ts'
import { post } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import type { Preview } from '../lib/types.ts'

const REST_MS = 500

export function usePreview(process: string, form: FormValue): Preview | undefined {
  const { language } = useLanguage()
  const rested = useRested(JSON.stringify(form))
  const { data } = useQuery({
    queryKey: ['preview', process, language, rested],
    queryFn: () => post<Preview>(`/processes/${process}/preview`, { form: JSON.parse(rested) as FormValue }),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
  return data
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}
