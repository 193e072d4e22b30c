// The span that an overview is asked for: days of the school or instants, as instants.

import { z } from 'zod'
import { type CompiledCalendar, whenOnDay } from '../../domain/worktime/index.ts'
import { dayAsked, instantAsked } from './shapes.ts'

const DAY_MS = 24 * 60 * 60 * 1000

const spanAsked = z.union([dayAsked, instantAsked]).exactOptional()

/** `usual` says what holds when nobody says from when. */
export const spanShape = (usual: string) => ({
  from: spanAsked.meta({ description: `A day of the school, or an instant; ${usual} if left out` }),
  to: spanAsked.meta({ description: 'A day, itself included, or an instant, itself not included' }),
})

/** The beginning of a day, or the instant itself. */
export function beginOf(from: string, calendar: CompiledCalendar): string {
  return isDay(from) ? midnight(calendar, from) : from
}

/** A day as an end is meant with all of its hours. */
export function endOf(to: string, calendar: CompiledCalendar): string {
  return isDay(to) ? midnight(calendar, dayAfter(to)) : to
}

function midnight(calendar: CompiledCalendar, day: string): string {
  return new Date(whenOnDay(calendar, day, '00:00')).toISOString()
}

function isDay(text: string): boolean {
  return !text.includes('T')
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10)
}
