// How far the work of a task has come, told by whoever does it.

import { z } from 'zod'
import { progress } from '../../records/progress.ts'
import { answered } from '../http/answered.ts'
import { route } from '../http/route.ts'
import { byId, dayAsked, id } from '../openapi/shapes.ts'

const TEXT_MOST = 1000
const CONTACT_MOST = 200
const KEY_MOST = 64
const FILES_MOST = 20

const kind = z.enum(['accepted', 'on-the-way', 'started', 'paused', 'resumed'])

export const progressOfTask = route(
  {
    method: 'post',
    path: '/tasks/:id/progress',
    summary: 'Tell how far the work has come: accepted, on the way, started, paused, resumed',
    tag: 'Tasks',
    params: byId,
    body: z
      .strictObject({
        kind,
        reason: z
          .string()
          .min(1)
          .max(KEY_MOST)
          .exactOptional()
          .meta({ description: 'Of a pause: one of those that the task offers' }),
        remark: z.string().trim().max(TEXT_MOST).exactOptional(),
        until: dayAsked.exactOptional().meta({ description: 'Of a pause: the day on which it is expected to go on' }),
        contact: z.string().trim().max(CONTACT_MOST).exactOptional(),
        files: z.array(z.string().min(1).max(KEY_MOST)).max(FILES_MOST).exactOptional(),
        link: z
          .string()
          .trim()
          .min(1)
          .max(KEY_MOST)
          .exactOptional()
          .meta({ description: 'Of a pause: the id or the number of the request that is waited for' }),
      })
      .meta({ id: 'ProgressInput' }),
    answers: {
      200: {
        description: 'Told, and kept',
        schema: z
          .object({
            kind,
            task: z.object({ id, key: z.string(), round: z.int(), state: z.enum(['open', 'closed']) }),
            request: z.object({ id, number: z.string() }),
          })
          .meta({ id: 'Progressed' }),
      },
    },
    refuses: [
      'not-your-turn',
      'task-closed',
      'progress-not-offered',
      'progress-behind',
      'pause-reason',
      'pause-until-past',
      'clock-stands',
      'clock-goes',
      'unknown-file',
      'unknown-request',
      'same-request',
      'idempotency-key-reused',
    ],
  },
  async ({ params, body, actor, idem, services: { db, now } }) =>
    answered(await progress(db, actor, params.id, body, now(), idem)),
)
