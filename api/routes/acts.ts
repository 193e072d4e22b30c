// What people do: send a request, act on a task, take a request back, say something about it. Each is one call of the records.

import { z } from 'zod'
import { act } from '../../records/act.ts'
import { submit } from '../../records/submit.ts'
import { withdraw } from '../../records/withdraw.ts'
import { answered } from '../http/answered.ts'
import { route } from '../http/route.ts'
import { outcomeShape } from '../openapi/request-shapes.ts'
import { byId, form, id, instant } from '../openapi/shapes.ts'

const OPINION_MOST = 4000
const KEY_MOST = 64

const requestNote = z.object({ id, number: z.string() })

export const submitRequest = route(
  {
    method: 'post',
    path: '/requests',
    summary: 'Send a request',
    tag: 'Requests',
    body: z
      .strictObject({
        process: z.string().min(1).max(KEY_MOST),
        form,
        draft: id
          .exactOptional()
          .meta({ description: 'One’s draft that this was written as: it is gone when this is sent' }),
      })
      .meta({ id: 'RequestInput' }),
    answers: {
      201: {
        description: 'Sent; Location leads to it',
        schema: requestNote
          .extend({ process: z.string(), title: z.string(), status: z.string(), submittedAt: instant })
          .meta({ id: 'Submitted' }),
      },
    },
    refuses: ['unknown-process', 'idempotency-key-reused'],
  },
  async ({ body, actor, idem, services: { db, now } }) => {
    const result = await submit(db, actor, body, idem, now())
    if (!result.ok) return result
    const { id: requestId } = result.body as { id: string }
    return answered(result, { Location: `/api/requests/${requestId}` })
  },
)

export const actShape = z
  .strictObject({
    act: z.enum(['approve', 'reject', 'return', 'complete']),
    opinion: z.string().max(OPINION_MOST).exactOptional(),
    form: form.exactOptional(),
    to: z.string().min(1).max(KEY_MOST).exactOptional().meta({ description: 'Of a return: a group or a stage' }),
    resume: z.enum(['continue', 'jump-back']).exactOptional(),
    seen: z
      .string()
      .min(1)
      .max(200)
      .exactOptional()
      .meta({ description: 'The hash of the evidence that was looked at' }),
    signature: id.exactOptional().meta({ description: 'A drawn signature: the id of a PNG or JPEG that one has sent' }),
  })
  .meta({ id: 'ActInput' })

export const actOnTask = route(
  {
    method: 'post',
    path: '/tasks/:id/acts',
    summary: 'Approve, reject, return or complete',
    tag: 'Tasks',
    params: byId,
    body: actShape,
    answers: {
      200: {
        description: 'Done, and kept',
        schema: z
          .object({
            act: z.string(),
            task: z.object({
              id,
              key: z.string(),
              round: z.int(),
              state: z.enum(['open', 'closed']),
              outcome: outcomeShape.optional(),
            }),
            request: requestNote,
          })
          .meta({ id: 'Acted' }),
      },
    },
    refuses: [
      'not-your-turn',
      'own-request',
      'task-closed',
      'same-person',
      'already-decided',
      'evidence-changed',
      'act-not-offered',
      'opinion-required',
      'form-required',
      'return-target',
      'signature-file',
      'idempotency-key-reused',
    ],
  },
  async ({ params, body, actor, idem, services: { db, now } }) =>
    answered(await act(db, actor, params.id, body, idem, now())),
)

export const withdrawRequest = route(
  {
    method: 'post',
    path: '/requests/:id/withdraw',
    summary: 'Take one’s own request back',
    tag: 'Requests',
    params: byId,
    body: z.strictObject({ reason: z.string().max(OPINION_MOST).exactOptional() }).meta({ id: 'WithdrawInput' }),
    answers: {
      200: {
        description: 'Withdrawn',
        schema: z.object({ request: requestNote.extend({ status: z.literal('withdrawn') }) }),
      },
    },
    refuses: ['not-requester', 'request-closed', 'idempotency-key-reused'],
  },
  async ({ params, body, actor, idem, services: { db, now } }) =>
    answered(await withdraw(db, actor, params.id, body, idem, now())),
)
