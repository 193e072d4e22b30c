// Requests and tasks as the api shows them.

import { z } from 'zod'
import { id, instant, personShape, wordsShape } from './shapes.ts'

export const requestSummaryShape = z
  .object({
    id,
    number: z.string(),
    process: z.string(),
    title: z.string(),
    amountFen: z.int().optional(),
    requester: personShape,
    department: z.object({ id, name: z.string() }).optional(),
    status: z.enum(['open', 'closed', 'rejected', 'withdrawn', 'void']),
    stage: z.string().optional(),
    marks: z.array(z.string()),
    submittedAt: instant,
    endedAt: instant.optional(),
  })
  .meta({ id: 'RequestSummary' })

export const outcomeShape = z.looseObject({ kind: z.string() }).meta({ id: 'Outcome' })

export const inboxItemShape = z
  .object({
    id,
    request: requestSummaryShape,
    since: instant,
    key: z.string().optional(),
    round: z.int().optional(),
    kind: z.enum(['work', 'approval']).optional(),
    title: wordsShape.optional(),
    group: z.object({ key: z.string(), title: wordsShape }).optional(),
    state: z.enum(['open', 'closed']).optional(),
    outcome: outcomeShape.optional(),
    dueAt: instant.optional(),
    verdict: z.string().optional(),
  })
  .meta({
    id: 'InboxItem',
    description: 'A task; in the box `started` a request, which has no key, title or group of a task',
  })
