// The roster in the hands of the office: a team planned by turns, and single shifts.

import { z } from 'zod'
import { planDuty } from '../../records/duty/plan.ts'
import { addShift, changeShift, removeShift } from '../../records/duty/shifts.ts'
import { route } from '../http/route.ts'
import { newShiftAsked, planAsked, planShape, shiftChangeAsked, shiftShape } from '../openapi/duty-shapes.ts'
import { byId } from '../openapi/shapes.ts'

const ADMIN = { role: 'admin', tag: 'Duty' } as const
const OF_A_SHIFT = ['unknown-person', 'unknown-site', 'bad-span', 'shift-too-long', 'days-past', 'shift-overlaps']

export const planOfDuty = route(
  {
    ...ADMIN,
    method: 'put',
    path: '/admin/duty',
    summary: 'Plan the duty of a team for a span of days, by turns; with ?preview nothing is kept',
    query: z.strictObject({ preview: z.enum(['', 'true']).exactOptional() }),
    body: planAsked,
    answers: { 200: { description: 'The shifts, and how many of each kind everybody has', schema: planShape } },
    refuses: [
      'unknown-person',
      'person-twice',
      'person-not-in-turn',
      'unknown-site',
      'days-reversed',
      'days-past',
      'span-too-long',
      'duty-planned',
      'nothing-to-plan',
      'too-few-people',
    ],
  },
  async ({ actor, query: { preview }, body, services: { db, now } }) => {
    const planned = await planDuty(db, actor, body, { at: now(), preview: preview !== undefined })
    if (!planned.ok) return planned
    const { ok: _, ...plan } = planned
    return { body: plan }
  },
)

export const newShift = route(
  {
    ...ADMIN,
    method: 'post',
    path: '/admin/duty/shifts',
    summary: 'One more shift',
    body: newShiftAsked,
    answers: { 201: { description: 'On the roster', schema: shiftShape } },
    refuses: OF_A_SHIFT,
  },
  async ({ actor, body, services: { db, now } }) => {
    const added = await addShift(db, actor, body, now())
    return added.ok ? { status: 201, body: added.shift } : added
  },
)

export const changedShift = route(
  {
    ...ADMIN,
    method: 'put',
    path: '/admin/duty/shifts/:id',
    summary: 'Change a shift that is not over; somebody else takes over what is left of one that has begun',
    params: byId,
    body: shiftChangeAsked,
    answers: { 200: { description: 'The shift as it is now', schema: shiftShape } },
    refuses: [...OF_A_SHIFT, 'shift-ended', 'shift-begun'],
  },
  async ({ actor, params: { id }, body, services: { db, now } }) => {
    const changed = await changeShift(db, actor, id, body, now())
    return changed.ok ? { body: changed.shift } : changed
  },
)

export const removedShift = route(
  {
    ...ADMIN,
    method: 'delete',
    path: '/admin/duty/shifts/:id',
    summary: 'Take a shift off the roster; one that has begun ends now',
    params: byId,
    answers: { 204: { description: 'Done' } },
    refuses: ['shift-ended'],
  },
  async ({ actor, params: { id }, services: { db, now } }) => {
    const removed = await removeShift(db, actor, id, now())
    return removed.ok ? { status: 204 } : removed
  },
)
