// The page of a task: its request, with what is to be done first.

import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { taskQuery } from '../lib/queries.ts'
import { RequestBody } from './request-body.tsx'

export function TaskPage() {
  const { id } = useParams({ from: '/signed-in/tasks/$id' })
  const { data: opened } = useSuspenseQuery(taskQuery(id))
  return <RequestBody key={id} request={opened.request} taskId={id} />
}
