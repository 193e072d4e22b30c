// Whom a policy means: whoever holds a role, or a person by name. What else may be said of them is ticked.

import { useQuery } from '@tanstack/react-query'
import { Checkbox, Select } from 'antd'
import { useMemo } from 'react'
import { fieldKey, isRecord } from '../../forms/path.ts'
import { PeoplePicker } from '../../forms/people-input.tsx'
import { useScope } from '../../forms/scope.ts'
import { spoken, type WidgetProps } from '../../forms/widget-props.ts'
import { useSay, useText } from '../../lib/language.ts'
import type { JsonSchema } from '../../lib/types.ts'
import { rolesQuery } from '../office.ts'
import { WORDS } from './words.ts'

const PERSON = 'person'

export function WhoInput(props: WidgetProps) {
  const t = useText(WORDS)
  const { schema, value, set, disabled, isWrong, required } = props
  const who = isRecord(value) ? value : {}
  const shapes = useMemo(() => shapesOf(schema), [schema])
  const options = useOptions(shapes, props.path)
  const shape = shapes.find(({ field }) => field in who)
  const chosen = shape && (shape.isPerson ? PERSON : `${shape.field}:${String(who[shape.field])}`)
  const choose = (key: string | undefined) => {
    if (key === undefined) return set(undefined)
    if (key === PERSON) return set({ [PERSON]: undefined })
    const [field = '', ...word] = key.split(':')
    const kept = shape?.field === field ? who : {}
    return set({ ...kept, [field]: word.join(':') })
  }
  return (
    <div className="policy-who">
      <Select
        {...spoken(props)}
        className="policy-role"
        status={isWrong ? 'error' : ''}
        disabled={disabled}
        value={chosen ?? null}
        options={options}
        allowClear={!required}
        placeholder={t('chooseWho')}
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={choose}
      />
      {shape?.isPerson && <Person {...props} person={who[PERSON]} />}
      {shape && <Extras shape={shape} who={who} props={props} />}
    </div>
  )
}

function Person({ person, set, disabled, isWrong, label }: WidgetProps & { person: unknown }) {
  const t = useText(WORDS)
  const { id, name } = isRecord(person) ? person : {}
  const known = typeof id === 'string' && typeof name === 'string' ? { [id]: name } : {}
  return (
    <PeoplePicker
      aria-label={`${label ?? ''} ${t('person')}`.trim()}
      value={Object.keys(known)}
      known={known}
      disabled={disabled}
      isWrong={isWrong}
      allowClear={false}
      onChange={([chosen], [called]) => set({ [PERSON]: { id: chosen, name: called } })}
    />
  )
}

type Shape = {
  /** The field that every value of this shape has. */
  readonly field: string
  readonly isPerson: boolean
  /** What may be ticked, with what it is then. */
  readonly extras: readonly { readonly name: string; readonly ticked: unknown }[]
}

function shapesOf({ anyOf = [] }: JsonSchema): Shape[] {
  return anyOf.flatMap(({ properties = {}, required: [field] = [] }) => {
    if (field === undefined) return []
    const extras = Object.entries(properties).flatMap(([name, { type, const: only }]) => {
      if (name === field) return []
      if (only !== undefined) return [{ name, ticked: only }]
      return type === 'boolean' ? [{ name, ticked: true }] : []
    })
    return [{ field, isPerson: field === PERSON, extras }]
  })
}

function useOptions(shapes: readonly Shape[], path: string) {
  const { process, form } = useScope()
  const say = useSay()
  const { data: roles } = useQuery(rolesQuery)
  return useMemo(() => {
    const key = fieldKey(form, path)
    return shapes.flatMap(({ field, isPerson }) => {
      const title = say(process.fields[`${key}.${field}`])
      if (isPerson) return [{ value: PERSON, label: title }]
      const offered =
        process.choices?.[`${key}.${field}`] ??
        (field === 'role' ? roles?.map((one) => ({ key: one.role, title: one.title })) : undefined) ??
        []
      return offered.map((one) => ({ value: `${field}:${one.key}`, label: say(one.title) }))
    })
  }, [shapes, path, process, form, say, roles])
}

function Extras({ shape, who, props }: { shape: Shape; who: Readonly<Record<string, unknown>>; props: WidgetProps }) {
  const { process, form } = useScope()
  const say = useSay()
  const { path, set, disabled } = props
  return shape.extras.map(({ name, ticked }) => (
    <Checkbox
      key={name}
      disabled={disabled}
      checked={who[name] === ticked}
      onChange={({ target }) => {
        const { [name]: _before, ...rest } = who
        set(target.checked ? { ...rest, [name]: ticked } : rest)
      }}
    >
      {say(process.fields[`${fieldKey(form, path)}.${name}`])}
    </Checkbox>
  ))
}
