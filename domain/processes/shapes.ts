// The small shapes that forms are made of. What a value means is checked by the rules of each process.

import { z } from 'zod'

/** Three decimals; less than that of anything is nothing. */
export const SMALLEST_QUANTITY = 0.001
const LARGEST_QUANTITY = 1_000_000_000
const LONE_SURROGATE = /\p{Surrogate}/u

/** One line or more, trimmed, that a database can keep: no NUL, no half of a character. */
function text(most: number) {
  return z
    .string()
    .trim()
    .max(most)
    .refine((value) => !value.includes('\0') && !LONE_SURROGATE.test(value), {
      params: { code: 'text-unreadable' },
    })
}

/** Something stands there. */
export function written(most: number) {
  return text(most).min(1)
}

/** May be empty, which is as if it were left out. */
export function optionalText(most: number) {
  return text(most).exactOptional()
}

export const SHORT = 100
export const MEDIUM = 500
export const LONG = 4000

export const day = z.iso.date()
export const fen = z.int().min(0)
export const fileId = z.uuid()
/** Which line of the request, counted from 0. */
export const place = z.int().min(0).max(999)
/** Up to three decimals; what asks for one says whether it may be 0. */
export const quantity = z.number().max(LARGEST_QUANTITY).multipleOf(SMALLEST_QUANTITY)
export const MOST_LINES = 200
