// What a field of a form is given.

import type { JsonSchema } from '../lib/types.ts'
import type { Widget } from './schema.ts'

export type FieldProps = {
  readonly schema: JsonSchema
  readonly widget: Widget
  readonly required: boolean
  readonly path: string
  readonly value: unknown
}
