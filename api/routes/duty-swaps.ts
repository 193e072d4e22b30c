// Shifts that change hands with consent, and what one shift leaves to the next.

import { z } from 'zod'
import { handOver, readHandOver, waitingHandOver } from '../../records/duty/hand-over.ts'
import { listSwaps } from '../../records/duty/swap-list.ts'
import { answerSwap, askSwap, type SwapAnswer } from '../../records/duty/swaps.ts'
import { route } from '../http/route.ts'
import { handOverAsked, handOverShape, swapAsked, swapShape, teamAsked } from '../openapi/duty-shapes.ts'
import { byId } from '../openapi/shapes.ts'

const tag = 'Duty'

export const dutySwaps = route(
  {
    method: 'get',
    path: '/duty/swaps',
    summary: 'Swaps that one has asked for or is asked for; for the administrator all of them',
    tag,
    answers: { 200: { description: 'The latest first', schema: z.object({ items: z.array(swapShape) }) } },
  },
  async ({ actor, services: { db, now } }) => ({ body: { items: await listSwaps(db, actor, now()) } }),
)

export const askForSwap = route(
  {
    method: 'post',
    path: '/duty/swaps',
    summary: 'Ask a colleague to take one’s shift, perhaps for one of theirs',
    tag,
    body: swapAsked,
    answers: { 201: { description: 'Asked', schema: swapShape } },
    refuses: [
      'unknown-shift',
      'not-your-shift',
      'shift-ended',
      'swap-self',
      'unknown-person',
      'swap-other-team',
      'swap-asked',
      'shift-overlaps',
    ],
  },
  async ({ actor, body, services: { db, now } }) => {
    const asked = await askSwap(db, actor, body, now())
    return asked.ok ? { status: 201, body: asked.swap } : asked
  },
)

function answering(answer: SwapAnswer, summary: string, refuses: readonly string[] = []) {
  return route(
    {
      method: 'post',
      path: `/duty/swaps/:id/${answer}`,
      summary,
      tag,
      params: byId,
      answers: { 200: { description: 'Answered', schema: swapShape } },
      refuses: ['not-allowed', 'swap-decided', ...refuses],
    },
    async ({ actor, params: { id }, services: { db, now } }) => {
      const answered = await answerSwap(db, actor, id, answer, now())
      return answered.ok ? { body: answered.swap } : answered
    },
  )
}

export const agreeToSwap = answering('agree', 'Take the shift: both change hands at once', [
  'shift-ended',
  'shift-overlaps',
  'unknown-shift',
])
export const refuseSwap = answering('refuse', 'Leave the shift with who has it')
export const withdrawSwap = answering('withdraw', 'Ask no longer')

const noteShape = z.object({ note: handOverShape.nullable() })

export const handOverShift = route(
  {
    method: 'post',
    path: '/duty/shifts/:id/hand-over',
    summary: 'Write down what the next shift must know',
    tag,
    params: byId,
    body: handOverAsked,
    answers: { 201: { description: 'Kept', schema: handOverShape } },
    refuses: ['not-your-shift', 'shift-ahead'],
  },
  async ({ actor, params: { id }, body: { text }, services: { db, now } }) => {
    const written = await handOver(db, actor, id, text, now())
    return written.ok ? { status: 201, body: written.note } : written
  },
)

export const handOverWaiting = route(
  {
    method: 'get',
    path: '/duty/hand-over',
    summary: 'The latest note that nobody has read, for who is on duty now or within the hour',
    tag,
    query: z.strictObject({ team: teamAsked.exactOptional() }),
    answers: { 200: { description: 'The note, if one waits', schema: noteShape } },
  },
  async ({ actor, query: { team }, services: { db, now } }) => ({
    body: { note: (await waitingHandOver(db, actor, team, now())) ?? null },
  }),
)

export const handOverRead = route(
  {
    method: 'post',
    path: '/duty/hand-over/:id/read',
    summary: 'Say that one has read it',
    tag,
    params: byId,
    answers: { 200: { description: 'Noted; whoever was first stays named', schema: handOverShape } },
    refuses: ['not-on-duty'],
  },
  async ({ actor, params: { id }, services: { db, now } }) => {
    const read = await readHandOver(db, actor, id, now())
    return read.ok ? { body: read.note } : read
  },
)
