// One field: its name, what helps, the input, what is wrong.

import { memo } from 'react'
import { useSay, useText } from '../lib/language.ts'
import type { FieldProps } from './field-props.ts'
import { GroupField } from './group-field.tsx'
import { Input, isSetOfInputs } from './input.tsx'
import { LinesField } from './lines-field.tsx'
import { Problems } from './problems.tsx'
import { isShort } from './schema.ts'
import { idOf, useFieldName, useProblemsAt, useScope } from './scope.ts'
import { WORDS } from './words.ts'

export const Field = memo(function Field(props: FieldProps) {
  if (props.widget === 'lines') return <LinesField {...props} />
  if (props.widget === 'group') return <GroupField {...props} />
  return <SingleField {...props} />
})

function SingleField({ schema, widget, required, path, value }: FieldProps) {
  const t = useText(WORDS)
  const say = useSay()
  const scope = useScope()
  const id = idOf(scope, path)
  const name = useFieldName(path)
  const problems = useProblemsAt(path, true)
  const { help, width } = schema.ui ?? {}
  const described = [...(help ? [`${id}-help`] : []), ...(problems.length > 0 ? [`${id}-problem`] : [])].join(' ')
  const label = (
    <>
      {name}
      {!required && schema.default === undefined && <span className="form-optional">{t('optional')}</span>}
    </>
  )
  return (
    <div
      className="form-field"
      data-width={width ?? (isShort(schema, widget) ? 'half' : 'full')}
      data-problem={problems.length > 0 ? '' : undefined}
    >
      {isSetOfInputs(schema, widget, scope, path) ? (
        <span className="form-label" id={`${id}-label`}>
          {label}
        </span>
      ) : (
        <label className="form-label" htmlFor={id}>
          {label}
        </label>
      )}
      <Input
        schema={schema}
        widget={widget}
        path={path}
        value={value}
        id={id}
        labelledBy={`${id}-label`}
        required={required}
        isWrong={problems.length > 0}
        describedBy={described || undefined}
      />
      {help && (
        <p className="form-help" id={`${id}-help`}>
          {say(help)}
        </p>
      )}
      <Problems id={`${id}-problem`} problems={problems} />
    </div>
  )
}
