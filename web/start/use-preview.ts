// What would happen if the form were sent now, asked again when the typing rests.

import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { FormValue } from '../forms/path.ts'
import { post } from '../lib/api.ts'
import { type Language, useLanguage } from '../lib/language.ts'
import type { Preview } from '../lib/types.ts'

const REST_MS = 500

export function usePreview(process: string, form: FormValue): Preview | undefined {
  const { language } = useLanguage()
  const rested = useRested(JSON.stringify(form))
  const { data } = useQuery({ ...previewQuery(process, language, rested), placeholderData: keepPreviousData })
  return data
}

/** What there is to say of the form as it stands at this moment. */
export function useLook(process: string): (form: FormValue) => Promise<Preview> {
  const { language } = useLanguage()
  const client = useQueryClient()
  return (form) => client.fetchQuery(previewQuery(process, language, JSON.stringify(form)))
}

function previewQuery(process: string, language: Language, form: string) {
  return queryOptions({
    queryKey: ['preview', process, language, form],
    queryFn: () => post<Preview>(`/processes/${process}/preview`, { form: JSON.parse(form) as FormValue }),
    gcTime: 60_000,
    retry: false,
    // Without a network it fails at once, and is not waited for.
    networkMode: 'always',
  })
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}
