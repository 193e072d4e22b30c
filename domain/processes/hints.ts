// How a screen shows the fields of a form: hints that ride in the JSON Schema under `ui`, beside what the schema checks. They
// change nothing of what is allowed. The names of fields stand in the process's `fields`. No zod here: `.meta(ui({ … }))`.

import type { Words } from '../words.ts'

export type Widget =
  | 'text'
  | 'long'
  | 'money'
  | 'day'
  | 'quantity'
  | 'choice'
  | 'department'
  | 'person'
  | 'people'
  /** Somewhere at the school. */
  | 'place'
  | 'files'
  | 'file'
  | 'yes-no'
  /** From one star up to the schema's maximum. */
  | 'rating'
  /** A table of equal things, or one card for each where they hold lists themselves. */
  | 'lines'
  /** Which item of the list `from` is meant, counted from 0. */
  | 'line'
  /** Fields that belong together; where the schema does not require them, they are all there or none is. */
  | 'group'
  /** Of policies. */
  | 'words'
  | 'key'
  | 'role'
  | 'who'
  | 'within'
  | 'rung-at'
  | 'mode'

export type Hint = {
  readonly widget: Widget
  readonly width?: 'half' | 'full'
  /** For forms that are filled in on the spot: every choice as a large button, or the camera before all else. */
  readonly look?: 'tiles' | 'photo'
  readonly placeholder?: Words
  readonly help?: Words
  readonly order?: number
  /** Of a list: one more column, the product of these fields, and its sum below. */
  readonly total?: { readonly times: readonly [string, string] }
  /** The list that a 'line' counts, or of which every item has one row here: the form and the path, as 'request.lines'. */
  readonly from?: string
  /** Shown only while another field of the same form has this value. */
  readonly when?: { readonly field: string; readonly is: string | boolean }
}

export function ui(hint: Hint): { ui: Hint } {
  return { ui: hint }
}
