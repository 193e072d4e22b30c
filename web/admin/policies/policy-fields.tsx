// The fields of a policy: each with its name and what it is for at its side.

import { describedBy, FieldHelp, FieldLabel } from '../../forms/field-parts.tsx'
import { isSetOfInputs } from '../../forms/input.tsx'
import { type FormValue, isRecord, under } from '../../forms/path.ts'
import { Problems } from '../../forms/problems.tsx'
import { fieldsOf, isShown, type NamedField } from '../../forms/schema.ts'
import { type FieldsProps, idOf, useFieldName, useProblemsAt, useScope } from '../../forms/scope.ts'
import { useSay } from '../../lib/language.ts'
import type { JsonSchema } from '../../lib/types.ts'
import { EntryList } from './entry-list.tsx'
import { PolicyInput } from './policy-input.tsx'
import { isStepList, StepList } from './step-list.tsx'

export function PolicyFields({ schema, path, value, hidden }: FieldsProps) {
  const filled: FormValue = isRecord(value) ? value : {}
  return fieldsOf(schema)
    .filter(({ name, schema: field }) => name !== hidden && isShown(field, filled))
    .map((field) => (
      <PolicyField key={field.name} field={field} path={under(path, field.name)} value={filled[field.name]} />
    ))
}

type Properties = { readonly field: NamedField; readonly path: string; readonly value: unknown }

export function PolicyField({ field, path, value }: Properties) {
  const { widget, schema } = field
  if (widget === 'group') return <Group field={field} path={path} value={value} />
  if (widget === 'lines' && isStepList(schema)) return <StepList schema={schema} path={path} value={value} />
  return <Setting field={field} path={path} value={value} />
}

/** Fields that belong together, within a card of their own or of others. */
function Group({ field, path, value }: Properties) {
  const say = useSay()
  const id = idOf(useScope(), path)
  const name = useFieldName(path)
  const problems = useProblemsAt(path)
  const { help } = field.schema.ui ?? {}
  return (
    <fieldset className="policy-group" data-problem={problems.length > 0 ? '' : undefined}>
      <legend>
        {name}
        {help && <span className="form-help">{say(help)}</span>}
      </legend>
      <Problems id={`${id}-problem`} problems={problems} />
      <PolicyFields schema={field.schema} path={path} value={value} />
    </fieldset>
  )
}

/** Titles in two languages want the whole width. */
function isKeyed({ items }: JsonSchema): boolean {
  return items?.properties?.['title'] !== undefined
}

function Setting({ field: { schema, widget, required }, path, value }: Properties) {
  const scope = useScope()
  const id = idOf(scope, path)
  const name = useFieldName(path)
  const isList = widget === 'lines'
  const problems = useProblemsAt(path, !isList)
  const { help } = schema.ui ?? {}
  const isNeeded = required || schema.default !== undefined
  const isSeveral = isList || widget === 'words' || isSetOfInputs(schema, widget, scope, path)
  return (
    <div
      className="policy-setting"
      data-whole={isList && isKeyed(schema) ? '' : undefined}
      data-problem={problems.length > 0 ? '' : undefined}
    >
      <div className="policy-explained">
        <FieldLabel id={id} name={name} isOptional={!isNeeded} isSet={isSeveral} />
        <FieldHelp id={id} help={help} />
      </div>
      <div className="policy-value" data-widget={widget}>
        {isList ? (
          <EntryList schema={schema} path={path} value={value} labelledBy={`${id}-label`} />
        ) : (
          <PolicyInput
            schema={schema}
            widget={widget}
            path={path}
            value={value}
            id={id}
            labelledBy={`${id}-label`}
            required={isNeeded}
            isWrong={problems.length > 0}
            describedBy={describedBy(id, help, problems)}
          />
        )}
        <Problems id={`${id}-problem`} problems={problems} />
      </div>
    </div>
  )
}
