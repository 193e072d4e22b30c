// Requests and tasks as the api shows them.

import { z } from 'zod'
import { modeShape, paperShape, requestFileShape, seatStateShape, timeShape, wayStageShape } from './paper-shapes.ts'
import { choiceShape, day, fieldProblemShape, id, instant, personShape, wordsShape } from './shapes.ts'

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
    words: z
      .object({
        process: wordsShape,
        stage: wordsShape.optional(),
        status: wordsShape,
        marks: z.array(wordsShape),
      })
      .meta({ description: 'What the keys beside it are called' }),
  })
  .meta({ id: 'RequestSummary' })

export const listedRequestShape = requestSummaryShape
  .extend({ dueAt: instant.optional().meta({ description: 'When what it waits for is due' }) })
  .meta({ id: 'ListedRequest' })

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
    due: z
      .object({
        at: instant,
        workingMinutes: z.int().meta({ description: 'Working time that is left; negative when it is overdue' }),
        provisional: z.literal(true).optional().meta({ description: 'Holidays are not known yet: it may move' }),
      })
      .optional(),
    batch: z.boolean().optional().meta({ description: 'May be approved together with others' }),
    evidence: z.string().optional().meta({ description: 'What an approval has to name as `seen`' }),
    urgedAt: instant.optional().meta({ description: 'When the requester asked for an answer' }),
    verdict: z.string().optional(),
    by: personShape.optional().meta({ description: 'Of a copy: who sent it' }),
    seenAt: instant.optional().meta({ description: 'Of a copy: when it was first looked at' }),
  })
  .meta({
    id: 'InboxItem',
    description: 'A task; in the box `started` a request, which has no key, title or group of a task',
  })

const formSpecShape = z.object({ key: z.string(), required: z.boolean(), code: z.string().optional() })

const seatShape = z.object({
  no: z.int(),
  place: z.int(),
  person: personShape,
  role: z.string().optional(),
  roleTitle: wordsShape.optional(),
  standsInFor: z.string().optional(),
  sits: wordsShape.optional().meta({ description: 'As what the person sits there: in a role, or for somebody' }),
  state: seatStateShape,
  verdict: z.enum(['approve', 'reject', 'return', 'complete']).optional(),
  opinion: z.string().optional(),
  signature: id.optional().meta({ description: 'The drawn signature, a file' }),
  activeAt: instant.optional(),
  decidedAt: instant.optional(),
})

const abilityShape = z
  .object({
    act: z.enum(['approve', 'reject', 'return', 'complete']),
    opinion: z.enum(['required', 'welcome']),
    form: formSpecShape.optional(),
    to: z
      .array(z.object({ key: z.string(), kind: z.enum(['group', 'stage']), title: wordsShape.optional() }))
      .optional(),
    resume: z.array(z.enum(['continue', 'jump-back'])).optional(),
  })
  .meta({ id: 'Ability' })

const progressShape = z
  .object({
    state: z.enum(['waiting', 'accepted', 'on-the-way', 'started', 'paused']),
    by: personShape.optional(),
    at: instant.optional(),
    pauses: z.array(choiceShape).meta({ description: 'The reasons of which a pause names one' }),
    may: z
      .array(z.enum(['accepted', 'on-the-way', 'started', 'paused', 'resumed']))
      .meta({ description: 'What the viewer may tell now' }),
    clock: z
      .object({
        at: instant,
        reason: z.string(),
        title: wordsShape,
        remark: z.string().optional(),
        until: day.optional(),
        contact: z.string().optional(),
        link: id.optional().meta({ description: 'The request that is waited for' }),
      })
      .optional()
      .meta({ description: 'Since when it stands still, and why' }),
  })
  .meta({ id: 'Progress', description: 'How far whoever does the work has come' })

export const taskShape = z
  .object({
    id,
    key: z.string(),
    round: z.int(),
    kind: z.enum(['work', 'approval']),
    title: wordsShape,
    state: z.enum(['open', 'closed']),
    outcome: outcomeShape.optional(),
    groups: z.array(
      z.object({
        key: z.string(),
        title: wordsShape,
        mode: modeShape,
        active: z.boolean(),
        form: formSpecShape.optional(),
        seats: z.array(seatShape),
      }),
    ),
    form: z.unknown().optional(),
    warnings: z.array(fieldProblemShape).optional().meta({ description: 'What later signers should know of the form' }),
    result: z.record(z.string(), z.unknown()).optional().meta({ description: 'What the form found out' }),
    evidence: z.object({ what: z.string(), hash: z.string(), frozen: z.boolean() }).optional(),
    dueAt: instant.optional().meta({ description: 'None while the clock stands still' }),
    progress: progressShape.optional().meta({ description: 'Of work whose course is told on the way' }),
    stood: z
      .array(z.object({ reason: z.string(), title: wordsShape, from: instant, to: instant.optional() }))
      .meta({ description: 'When its clock stood still; without an end, it still does' }),
    time: timeShape.optional(),
    openedAt: instant,
    closedAt: instant.optional(),
    abilities: z.array(abilityShape),
  })
  .meta({ id: 'Task' })

export const linkShape = z
  .object({
    kind: z.enum(['part-order', 'merged-into', 'merged', 'split', 'split-from', 'again-of', 'again']),
    request: z.object({
      id,
      number: z.string(),
      title: z.string(),
      status: z.enum(['open', 'closed', 'rejected', 'withdrawn', 'void']),
    }),
  })
  .meta({ id: 'RequestLink' })

export const requestShape = requestSummaryShape
  .extend({
    form: z.unknown(),
    facts: z.record(z.string(), z.unknown()),
    policyVersion: z.int(),
    version: z.int().meta({ description: 'The number of the last event of its trail' }),
    tasks: z.array(taskShape),
    effects: z.array(
      z.object({
        key: z.string(),
        round: z.int(),
        kind: z.string(),
        result: z.unknown(),
        at: instant,
        undoneAt: instant.optional(),
      }),
    ),
    acts: z
      .array(z.enum(['withdraw', 'comment', 'copy', 'urge', 'merge', 'split', 'again', 'link']))
      .meta({ description: 'What one may do on the request itself' }),
    links: z.array(linkShape).meta({ description: 'Requests that it belongs together with' }),
    way: z.array(wayStageShape),
    papers: z.array(paperShape).meta({ description: 'The form of the request, then those of its tasks' }),
    files: z.array(requestFileShape),
    time: timeShape.optional(),
  })
  .meta({ id: 'Request' })

const hash = z.string().regex(/^[0-9a-f]{64}$/)

const trailEntryShape = z.object({
  seq: z.int(),
  at: instant,
  type: z.string(),
  content: z.record(z.string(), z.unknown()),
  prev: hash,
  hash,
})

export const trailShape = z
  .object({ items: z.array(trailEntryShape.extend({ sentence: wordsShape })) })
  .meta({ id: 'Trail' })

export const proofShape = z
  .object({
    format: z.literal('houqin-proof-1'),
    school: z.object({ id, name: z.string(), zone: z.string() }),
    request: z.object({ id, number: z.string(), process: z.string(), title: z.string(), status: z.string() }),
    policy: z.object({ version: z.int(), data: z.unknown() }),
    trail: z.array(trailEntryShape),
    files: z.array(
      z.object({
        id,
        name: z.string(),
        type: z.string(),
        size: z.int(),
        sha256: hash,
        uploadedBy: z.string(),
        uploadedAt: instant,
      }),
    ),
    verify: wordsShape,
  })
  .meta({ id: 'Proof' })
