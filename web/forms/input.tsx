// Which input a field gets.

import { type ComponentType, lazy, memo, Suspense } from 'react'
import type { JsonSchema } from '../lib/types.ts'
import { Waiting } from '../ui/waiting.tsx'
import { ChoiceInput, DepartmentInput, isShortChoice, LineInput, YesNoInput } from './choice-inputs.tsx'
import { FilesInput, OneFileInput } from './file-inputs.tsx'
import { OnePersonInput, PeopleInput } from './people-input.tsx'
import { RatingInput } from './rating-input.tsx'
import type { Widget } from './schema.ts'
import { type Scope, useScope } from './scope.ts'
import { DayInput, LongInput, MoneyInput, QuantityInput, TextInput } from './typed-inputs.tsx'
import type { InputProps, WidgetProps } from './widget-props.ts'

export type { WidgetProps } from './widget-props.ts'

/** It brings the whole tree of places along. */
const PlaceInput = lazy(() => import('../places/place-input.tsx'))

/** What has none of its own is typed. */
const INPUTS: Readonly<Partial<Record<Widget, ComponentType<WidgetProps>>>> = {
  long: LongInput,
  money: MoneyInput,
  quantity: QuantityInput,
  day: DayInput,
  choice: ChoiceInput,
  department: DepartmentInput,
  person: OnePersonInput,
  people: PeopleInput,
  'yes-no': YesNoInput,
  files: FilesInput,
  file: OneFileInput,
  line: LineInput,
  place: PlaceInput,
  rating: RatingInput,
}

export const Input = memo(function Input({ widget, ...props }: InputProps & { widget: Widget }) {
  const { set, disabled } = useScope()
  const One = INPUTS[widget] ?? TextInput
  return (
    <Suspense fallback={<Waiting rows={1} />}>
      <One {...props} disabled={disabled} set={(value) => set(props.path, value)} />
    </Suspense>
  )
})

/** Then no single input can carry the name. */
export function isSetOfInputs(schema: JsonSchema, widget: Widget, scope: Scope, path: string): boolean {
  if (widget === 'choice') return isShortChoice(schema, scope, path)
  return ['yes-no', 'files', 'file', 'place', 'rating'].includes(widget)
}
