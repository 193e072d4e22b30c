// Fields that belong together. Where they need not be there, a check mark brings them.

import { Checkbox } from 'antd'
import { useSay, useText } from '../lib/language.ts'
import type { FieldProps } from './field-props.ts'
import { Problems } from './problems.tsx'
import { startOf } from './schema.ts'
import { idOf, useFieldName, useProblemsAt, useScope } from './scope.ts'
import { WORDS } from './words.ts'

export function GroupField({ schema, required, path, value }: FieldProps) {
  const t = useText(WORDS)
  const say = useSay()
  const scope = useScope()
  const id = idOf(scope, path)
  const name = useFieldName(path)
  const problems = useProblemsAt(path)
  const isThere = required || value !== undefined
  const { help } = schema.ui ?? {}
  return (
    <fieldset
      className="form-group"
      data-problem={problems.length > 0 ? '' : undefined}
      aria-describedby={`${id}-problem`}
    >
      <legend className={required ? undefined : 'unseen'}>{name}</legend>
      {!required && (
        <Checkbox
          checked={isThere}
          disabled={scope.disabled}
          onChange={({ target }) => scope.set(path, target.checked ? startOf(schema) : undefined)}
        >
          {t('fillIn', { name })}
        </Checkbox>
      )}
      {help && <p className="form-help">{say(help)}</p>}
      <Problems id={`${id}-problem`} problems={problems} />
      {isThere && <scope.Fields schema={schema} path={path} value={value} />}
    </fieldset>
  )
}
