// The fields of a form, or of a group of it, in their order; those whose condition is not met are not there.

import { Field } from './field.tsx'
import { type FormValue, isRecord, under } from './path.ts'
import { fieldsOf, isShown } from './schema.ts'
import type { FieldsProps } from './scope.ts'

export function ObjectFields({ schema, path, value, hidden }: FieldsProps) {
  const filled: FormValue = isRecord(value) ? value : {}
  const fields = fieldsOf(schema).filter(({ name, schema: field }) => name !== hidden && isShown(field, filled))
  return (
    <div className="form-fields">
      {fields.map(({ name, schema: field, widget, required }) => (
        <Field
          key={name}
          schema={field}
          widget={widget}
          required={required}
          path={under(path, name)}
          value={filled[name]}
        />
      ))}
    </div>
  )
}
