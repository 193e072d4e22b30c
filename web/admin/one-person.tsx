// One person to choose, as a control of an antd form.

import { PeoplePicker } from '../forms/people-input.tsx'

type Properties = {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (id: string | undefined) => void
}

export function OnePerson({ id, value, onChange }: Properties) {
  return (
    <PeoplePicker
      {...(id === undefined ? {} : { id })}
      value={value ? [value] : []}
      onChange={([chosen]) => onChange?.(chosen)}
    />
  )
}
