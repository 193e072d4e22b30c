// Which input a field of a policy gets: its own ones here, all others from the form engine.

import type { ComponentType } from 'react'
import { Input } from '../../forms/input.tsx'
import type { Widget } from '../../forms/schema.ts'
import { useScope } from '../../forms/scope.ts'
import type { InputProps, WidgetProps } from '../../forms/widget-props.ts'
import type { JsonSchema } from '../../lib/types.ts'
import { AlternativesInput } from './alternatives-input.tsx'
import { EntryInput, KeyInput, SeveralInput, WordsInput } from './plain-inputs.tsx'
import { WhoInput } from './who-input.tsx'

const INPUTS: Readonly<Partial<Record<Widget, ComponentType<WidgetProps>>>> = {
  within: AlternativesInput,
  'rung-at': AlternativesInput,
  mode: AlternativesInput,
  who: WhoInput,
  words: WordsInput,
  key: KeyInput,
}

export function PolicyInput({ widget, ...props }: InputProps & { widget: Widget }) {
  const { set, disabled } = useScope()
  const One = widget === 'choice' ? ofAnotherList(props.schema) : INPUTS[widget]
  if (!One) return <Input widget={widget} {...props} />
  return <One {...props} disabled={disabled} set={(value) => set(props.path, value)} />
}

/** A choice among the entries of another list of the policy. */
function ofAnotherList({ type, ui }: JsonSchema): ComponentType<WidgetProps> | undefined {
  if (type === 'array') return SeveralInput
  return ui?.from === undefined ? undefined : EntryInput
}
