// What is asked and told about the roster.

import { z } from 'zod'
import { SHIFT_KINDS } from '../../domain/duty/shift.ts'
import { TEAM_KEYS } from '../../domain/duty/teams.ts'
import { dayAsked, id, instant, instantAsked, personShape } from './shapes.ts'

const NOTE_MOST = 300
const MOST_PEOPLE = 100
const MOST_SHIFTS_A_DAY = 12

export const teamAsked = z.enum(TEAM_KEYS)
export const kindAsked = z.enum(SHIFT_KINDS)
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/

export const shiftShape = z
  .object({
    id,
    team: z.string(),
    person: personShape,
    from: instant,
    to: instant,
    kind: kindAsked,
    site: id.optional(),
    note: z.string().optional(),
    state: z.enum(['past', 'now', 'ahead']),
    mine: z.literal(true).optional(),
  })
  .meta({ id: 'DutyShift' })

export const planAsked = z
  .strictObject({
    team: teamAsked,
    from: dayAsked,
    to: dayAsked,
    people: z.array(id).min(1).max(MOST_PEOPLE).meta({ description: 'In the order in which they take turns at first' }),
    shifts: z
      .array(
        z.strictObject({
          from: z.string().regex(CLOCK),
          to: z.string().regex(CLOCK).meta({ description: 'On the next day when it is not later than the beginning' }),
          kind: kindAsked,
          on: z.enum(['working', 'free', 'all']),
          people: z
            .array(id)
            .min(1)
            .max(MOST_PEOPLE)
            .exactOptional()
            .meta({ description: 'Those of the people who take this shift; without them everybody does' }),
        }),
      )
      .min(1)
      .max(MOST_SHIFTS_A_DAY),
    site: id.exactOptional(),
    replace: z.boolean().exactOptional(),
  })
  .meta({ id: 'DutyPlanInput' })

const share = z.int().min(0)
export const planShape = z
  .object({
    items: z.array(shiftShape),
    fairness: z.array(z.object({ person: personShape, day: share, night: share, holiday: share })),
    replaced: z.int(),
  })
  .meta({ id: 'DutyPlan' })

const shiftFields = {
  person: id,
  from: instantAsked,
  to: instantAsked,
  kind: kindAsked,
}
const shiftExtras = {
  site: id.nullable().exactOptional(),
  note: z.string().trim().max(NOTE_MOST).nullable().exactOptional(),
}
export const newShiftAsked = z
  .strictObject({ team: teamAsked, ...shiftFields, ...shiftExtras })
  .meta({ id: 'DutyShiftInput' })
export const shiftChangeAsked = z
  .strictObject({
    person: id.exactOptional(),
    from: instantAsked.exactOptional(),
    to: instantAsked.exactOptional(),
    kind: kindAsked.exactOptional(),
    ...shiftExtras,
  })
  .meta({ id: 'DutyShiftChange' })

const REASON_MOST = 300
export const swapAsked = z
  .strictObject({
    shift: id,
    to: id,
    against: id.exactOptional(),
    reason: z.string().trim().max(REASON_MOST).exactOptional(),
  })
  .meta({ id: 'DutySwapInput' })

export const swapShape = z
  .object({
    id,
    shift: shiftShape.optional(),
    from: personShape,
    to: personShape,
    against: shiftShape.optional(),
    reason: z.string().optional(),
    state: z.enum(['asked', 'agreed', 'refused', 'taken-back']),
    askedAt: instant,
    decidedAt: instant.optional(),
    may: z.array(z.enum(['agree', 'refuse', 'withdraw'])).meta({ description: 'What the viewer may answer now' }),
  })
  .meta({ id: 'DutySwap' })

const HAND_OVER_MOST = 2000
export const handOverAsked = z
  .strictObject({ text: z.string().trim().min(1).max(HAND_OVER_MOST) })
  .meta({ id: 'HandOverInput' })

export const handOverShape = z
  .object({
    id,
    shift: shiftShape.optional(),
    by: personShape,
    text: z.string(),
    at: instant,
    readBy: personShape.optional(),
    readAt: instant.optional(),
  })
  .meta({ id: 'HandOver' })
