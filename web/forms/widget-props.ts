// What an input of a form is given.

import type { JsonSchema } from '../lib/types.ts'

export type InputProps = {
  readonly schema: JsonSchema
  readonly path: string
  readonly value: unknown
  readonly id: string
  readonly required: boolean
  readonly isWrong: boolean
  readonly describedBy: string | undefined
  /** The id of its name, where the input is several. */
  readonly labelledBy?: string | undefined
  /** Its name, where none is written beside it. */
  readonly label?: string | undefined
}
export type WidgetProps = InputProps & { readonly set: (value: unknown) => void; readonly disabled: boolean }

/** What a screen reader needs to know of an input. */
export function spoken({ id, isWrong, describedBy, label, required }: WidgetProps) {
  return {
    id,
    'aria-describedby': describedBy,
    'aria-label': label,
    'aria-required': required || undefined,
    'aria-invalid': isWrong || undefined,
  }
}
