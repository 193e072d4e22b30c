// One field: its name, what helps, the input, what is wrong.

import { memo } from 'react'
import { describedBy, FieldHelp, FieldLabel } from './field-parts.tsx'
import type { FieldProps } from './field-props.ts'
import { GroupField } from './group-field.tsx'
import { Input, isSetOfInputs } from './input.tsx'
import { LinesField } from './lines-field.tsx'
import { Problems } from './problems.tsx'
import { isShort } from './schema.ts'
import { idOf, useFieldName, useProblemsAt, useScope } from './scope.ts'

export const Field = memo(function Field(props: FieldProps) {
  if (props.widget === 'lines') return <LinesField {...props} />
  if (props.widget === 'group') return <GroupField {...props} />
  return <SingleField {...props} />
})

function SingleField({ schema, widget, required, path, value }: FieldProps) {
  const scope = useScope()
  const id = idOf(scope, path)
  const name = useFieldName(path)
  const problems = useProblemsAt(path, true)
  const { help, width } = schema.ui ?? {}
  return (
    <div
      className="form-field"
      data-width={width ?? (isShort(schema, widget) ? 'half' : 'full')}
      data-problem={problems.length > 0 ? '' : undefined}
    >
      <FieldLabel
        id={id}
        name={name}
        isOptional={!required && schema.default === undefined}
        isSet={isSetOfInputs(schema, widget, scope, path)}
      />
      <Input
        schema={schema}
        widget={widget}
        path={path}
        value={value}
        id={id}
        labelledBy={`${id}-label`}
        required={required}
        isWrong={problems.length > 0}
        describedBy={describedBy(id, help, problems)}
      />
      <FieldHelp id={id} help={help} />
      <Problems id={`${id}-problem`} problems={problems} />
    </div>
  )
}
