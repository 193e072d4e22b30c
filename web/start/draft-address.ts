// Once something is saved the address names the draft: the page can be left, opened again, sent to one's phone.

import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'

export function useAddressOfDraft(process: string, draft: string, isSaved: boolean): void {
  const navigate = useNavigate()
  useEffect(() => {
    if (!isSaved) return
    void navigate({ to: '/start/$process', params: { process }, search: { draft }, replace: true, resetScroll: false })
  }, [process, draft, isSaved, navigate])
}
