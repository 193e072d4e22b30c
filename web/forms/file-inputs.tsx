// Files of a form are kept by their ids.

import { FileField } from '../files/file-field.tsx'
import { listOf } from './path.ts'
import type { WidgetProps } from './widget-props.ts'

export function FilesInput({ id, value, set, disabled, schema, labelledBy, label, describedBy }: WidgetProps) {
  return (
    <FileField
      id={id}
      value={listOf(value) as readonly string[]}
      onChange={set}
      many
      disabled={disabled}
      most={schema.maxItems}
      isPhoto={schema.ui?.look === 'photo'}
      labelledBy={labelledBy}
      label={label}
      describedBy={describedBy}
    />
  )
}

export function OneFileInput({ id, value, set, disabled, labelledBy, label, describedBy }: WidgetProps) {
  return (
    <FileField
      id={id}
      value={typeof value === 'string' ? [value] : []}
      onChange={([file]) => set(file)}
      disabled={disabled}
      labelledBy={labelledBy}
      label={label}
      describedBy={describedBy}
    />
  )
}
