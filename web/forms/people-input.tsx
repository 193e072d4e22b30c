// One person or several of the school, found by typing a part of the name.

import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { get } from '../lib/api.ts'
import { useSay, useText } from '../lib/language.ts'
import type { Department, Words } from '../lib/types.ts'
import { spoken, type WidgetProps } from './widget-props.ts'
import { WORDS } from './words.ts'

type Colleague = {
  readonly id: string
  readonly name: string
  readonly department?: Department
  readonly roles: readonly Words[]
}
type Option = { readonly value: string; readonly label: string; readonly more: string }

const SHOWN = 20

/** People to choose from, also for pickers that stand in no form. */
export function useColleagues(q: string): readonly Colleague[] {
  const wanted = q.trim()
  const { data } = useQuery({
    queryKey: ['people', wanted],
    queryFn: ({ signal }) =>
      get<{ items: Colleague[] }>('/people', { limit: SHOWN, ...(wanted ? { q: wanted } : {}) }, signal),
    placeholderData: (before) => before,
  })
  return data?.items ?? []
}

export function PeopleInput(props: WidgetProps) {
  const { value, set } = props
  return <Picker {...props} isMany ids={Array.isArray(value) ? (value as string[]) : []} choose={set} />
}

export function OnePersonInput(props: WidgetProps) {
  const { value, set } = props
  return <Picker {...props} ids={typeof value === 'string' ? [value] : []} choose={([id]) => set(id)} />
}

type Choosing = { readonly ids: readonly string[]; readonly choose: (ids: string[]) => void; readonly isMany?: boolean }

function Picker({ ids, choose, isMany = false, ...props }: WidgetProps & Choosing) {
  return (
    <PeoplePicker
      {...spoken(props)}
      isMany={isMany}
      value={ids}
      disabled={props.disabled}
      isWrong={props.isWrong}
      allowClear={!props.required}
      onChange={choose}
    />
  )
}

type PickerProps = {
  readonly value: readonly string[]
  readonly onChange: (ids: string[], names: string[]) => void
  /** Of people who are chosen already. */
  readonly known?: Readonly<Record<string, string>>
  readonly isMany?: boolean
  readonly id?: string
  readonly disabled?: boolean
  readonly isWrong?: boolean
  readonly allowClear?: boolean
  readonly 'aria-label'?: string | undefined
  readonly 'aria-describedby'?: string | undefined
  readonly 'aria-invalid'?: boolean | undefined
  readonly 'aria-required'?: boolean | undefined
}

export function PeoplePicker({
  value,
  onChange,
  known = {},
  isMany = false,
  isWrong = false,
  allowClear = true,
  ...rest
}: PickerProps) {
  const t = useText(WORDS)
  const say = useSay()
  const [q, setQ] = useState('')
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  const found = useColleagues(q)
  const options = found.map(
    ({ id, name, department, roles }): Option => ({
      value: id,
      label: name,
      more: [department?.name, ...roles.map((role) => say(role))].filter(Boolean).join(' · '),
    }),
  )
  const chosen = value.map((id) => ({
    value: id,
    label: names[id] ?? options.find((one) => one.value === id)?.label ?? known[id] ?? id,
  }))
  return (
    <Select<{ value: string; label: string }[] | { value: string; label: string } | null, Option>
      {...rest}
      className="form-select"
      status={isWrong ? 'error' : ''}
      {...(isMany ? { mode: 'multiple' as const } : {})}
      labelInValue
      value={isMany ? chosen : (chosen[0] ?? null)}
      options={options}
      optionRender={({ data }) => (
        <>
          {data.label} <span className="soft">{data.more}</span>
        </>
      )}
      allowClear={allowClear}
      placeholder={t('findPerson')}
      notFoundContent={t('nobodyFound')}
      showSearch={{ filterOption: false, onSearch: setQ }}
      onChange={(next) => {
        const all = next === null || next === undefined ? [] : Array.isArray(next) ? next : [next]
        setNames((before) => ({ ...before, ...Object.fromEntries(all.map((one) => [one.value, one.label])) }))
        onChange(
          all.map((one) => one.value),
          all.map((one) => one.label),
        )
      }}
    />
  )
}
