// What the office is asked and told: people, roles, departments.

import { z } from 'zod'
import { USER_NAME_LENGTH } from '../auth/auth.ts'
import { day, dayAsked, id, personShape, wordsShape } from './shapes.ts'

const NAME_MOST = 60

export const nameAsked = z.string().trim().min(1).max(NAME_MOST)
export const usernameAsked = z.string().trim().min(1).max(USER_NAME_LENGTH.max)

export const departmentShape = z.object({ id, name: z.string() })

/** Both included; without a last day the role is held until it is taken. */
export const daysShape = { from: day, to: day.optional() }

const holdingShape = z.object({
  id,
  role: z.string(),
  title: wordsShape,
  department: departmentShape.optional(),
  ...daysShape,
})
export const roleShape = holdingShape.meta({ id: 'RoleHeld' })

export const officePersonShape = z
  .object({
    id,
    name: z.string(),
    username: z.string().optional(),
    staffNo: z.string().optional(),
    phone: z.string().optional(),
    email: z.string().optional(),
    department: departmentShape.optional(),
    active: z.boolean(),
    roles: z.array(roleShape),
    password: z.string().optional().meta({ description: 'Told once, when it was made here' }),
  })
  .meta({ id: 'OfficePerson' })

export const roleHoldersShape = z
  .object({
    role: z.string(),
    title: wordsShape,
    holders: z.array(holdingShape.omit({ role: true, title: true }).extend({ person: personShape })),
    missing: z.boolean().meta({ description: 'A process needs it, and nobody holds it today' }),
  })
  .meta({ id: 'RoleHolders' })

const ROLE_MOST = 64
export const roleAsked = z
  .strictObject({
    role: z.string().min(1).max(ROLE_MOST),
    department: id.exactOptional(),
    from: dayAsked.exactOptional(),
    to: dayAsked.exactOptional(),
  })
  .meta({ id: 'RoleInput' })

const STAFF_NO_MOST = 40
const PHONE_MOST = 40
const EMAIL_MOST = 120
const text = (most: number) => z.string().trim().max(most)
/** An empty text is no text. */
const orNothing = (schema: z.ZodString) => schema.transform((value) => value || null).nullable()

export const personFields = {
  staffNo: orNothing(text(STAFF_NO_MOST)).exactOptional(),
  department: id.nullable().exactOptional(),
  phone: orNothing(text(PHONE_MOST)).exactOptional(),
  email: orNothing(text(EMAIL_MOST)).exactOptional(),
}
