// What the office is asked and told: people, roles, departments.

import { z } from 'zod'
import { USER_NAME_LENGTH } from '../auth/auth.ts'
import { day, id } from './shapes.ts'

const NAME_MOST = 60

export const nameAsked = z.string().trim().min(1).max(NAME_MOST)
export const usernameAsked = z.string().trim().min(1).max(USER_NAME_LENGTH.max)

export const departmentShape = z.object({ id, name: z.string() }).meta({ id: 'Department' })

/** Both included; without a last day the role is held until it is taken. */
export const daysShape = { from: day, to: day.optional() }
