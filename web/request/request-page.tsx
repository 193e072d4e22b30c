// The page of a request.

import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { requestQuery } from '../lib/queries.ts'
import { RequestBody } from './request-body.tsx'

export function RequestPage() {
  const { id } = useParams({ from: '/signed-in/requests/$id' })
  const { data: request } = useSuspenseQuery(requestQuery(id))
  return <RequestBody key={id} request={request} />
}
