// A shape as the JSON Schema that clients get: what may be sent, with the hints that ride along.

import { z } from 'zod'

type Json = Record<string, unknown>

const made = new WeakMap<z.ZodType, Json>()

/** Made once: a shape does not change while the api runs. */
export function jsonSchemaOf(schema: z.ZodType): Json {
  const known = made.get(schema)
  if (known) return known
  const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' })
  made.set(schema, json)
  return json
}
