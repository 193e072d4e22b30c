// Fields that are chosen: from a list of the process, a department, yes or no, a line of another list.

import { Button, Radio, Select } from 'antd'
import { useContext, useMemo } from 'react'
import { useSay, useText } from '../lib/language.ts'
import type { JsonSchema } from '../lib/types.ts'
import { fieldKey } from './path.ts'
import { useRowTitles } from './row-title.ts'
import { sourceOf } from './schema.ts'
import { RootContext, type Scope, useScope } from './scope.ts'
import { spoken, type WidgetProps } from './widget-props.ts'
import { WORDS } from './words.ts'

type Option = { readonly value: string | number; readonly label: string }

/** So many are seen at once; more are a list to open. */
const MOST_SHOWN = 4
/** A longer list is searched by typing. */
const SEARCHED_FROM = 9

export function isShortChoice(schema: JsonSchema, scope: Scope, path: string): boolean {
  if (schema.ui?.look === 'tiles') return true
  const offered = scope.process.choices?.[fieldKey(scope.form, path)]?.length ?? schema.enum?.length ?? 0
  return offered > 0 && offered <= MOST_SHOWN
}

export function ChoiceInput(props: WidgetProps) {
  const { schema, path, value, label } = props
  const say = useSay()
  const scope = useScope()
  const choices = scope.process.choices?.[fieldKey(scope.form, path)]
  const options = useMemo<Option[]>(
    () =>
      choices?.map(({ key, title }) => ({ value: key, label: say(title) })) ??
      (schema.enum ?? []).map((key) => ({
        value: String(key),
        label: say(scope.process.words[String(key)]) || String(key),
      })),
    [choices, schema, say, scope],
  )
  // An older form may name a choice by its title.
  const known = choices?.find(({ title }) => value === title.zh || value === title.en)?.key ?? value
  const isShort = label === undefined && isShortChoice(schema, scope, path)
  return isShort ? (
    <Buttons {...props} options={options} chosen={known} />
  ) : (
    <List {...props} options={options} chosen={known} />
  )
}

export function DepartmentInput(props: WidgetProps) {
  const t = useText(WORDS)
  const { me } = useScope()
  const own = me.department?.id
  const options = useMemo<Option[]>(
    () =>
      me.departments.map(({ id, name }) => ({
        value: id,
        label: id === own && !props.required ? t('ownDepartment', { name }) : name,
      })),
    [me, own, t, props.required],
  )
  const chosen = me.departments.find(({ name }) => name === props.value)?.id ?? props.value
  return (
    <List {...props} options={options} chosen={chosen} empty={me.department && t('ownDepartment', me.department)} />
  )
}

export function YesNoInput(props: WidgetProps) {
  const t = useText(WORDS)
  const { value, set } = props
  const options = [
    { value: 'no', label: t('no') },
    { value: 'yes', label: t('yes') },
  ]
  const chosen = typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined
  const isFree = !props.required && props.schema.default === undefined
  return (
    <Buttons
      {...props}
      required={!isFree}
      options={options}
      chosen={chosen}
      set={(next) => set(next === undefined ? undefined : next === 'yes')}
    />
  )
}

export function LineInput(props: WidgetProps) {
  const { schema } = props
  const { form, request } = useScope()
  const root = useContext(RootContext)
  const from = schema.ui?.from ?? ''
  const rows = useMemo(() => sourceOf(from, form, root, request), [from, form, root, request])
  const titles = useRowTitles(from, rows)
  const options = titles.map((label, value) => ({ value, label }))
  return <List {...props} options={options} chosen={props.value} />
}

type Offered = WidgetProps & { readonly options: readonly Option[]; readonly chosen: unknown }

function List({ options, chosen, empty, ...props }: Offered & { readonly empty?: string | undefined }) {
  const t = useText(WORDS)
  const { set, disabled, required, isWrong } = props
  const isSearched = options.length >= SEARCHED_FROM
  return (
    <Select<unknown, Option>
      {...spoken(props)}
      className="form-select"
      status={isWrong ? 'error' : ''}
      value={chosen ?? null}
      options={[...options]}
      disabled={disabled}
      allowClear={!required}
      placeholder={empty ?? t('choose')}
      {...(isSearched ? { showSearch: { optionFilterProp: 'label' } } : {})}
      onChange={(next) => set(next ?? undefined)}
    />
  )
}

function Buttons({ options, chosen, ...props }: Offered) {
  const t = useText(WORDS)
  const { set, disabled, required, labelledBy, describedBy, id, label } = props
  return (
    <div className={props.schema.ui?.look === 'tiles' ? 'form-buttons form-tiles' : 'form-buttons'}>
      <Radio.Group
        id={id}
        value={chosen ?? null}
        disabled={disabled}
        optionType="button"
        aria-labelledby={label === undefined ? labelledBy : undefined}
        aria-label={label}
        aria-describedby={describedBy}
        options={options.map((option) => ({ ...option }))}
        onChange={({ target }) => set(target.value as string)}
      />
      {!required && chosen !== undefined && !disabled && (
        <Button type="link" size="small" onClick={() => set(undefined)}>
          {t('clear')}
        </Button>
      )}
    </div>
  )
}
