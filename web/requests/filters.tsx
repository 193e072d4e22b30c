// The filters above the list. Whatever is chosen goes into the address at once, so that a list can be sent to somebody.

import { Button, Checkbox, Input, Segmented, Select } from 'antd'
import { useEffect, useId, useState } from 'react'
import { fenFrom, yuanText } from '../forms/decimal.ts'
import { useSay, useText } from '../lib/language.ts'
import type { Me } from '../lib/types.ts'
import { Icon } from '../ui/icon.tsx'
import type { Filter, FilterName } from './filter.ts'
import { WORDS } from './words.ts'

const STATUSES = ['open', 'closed', 'rejected', 'withdrawn'] as const
const RARE: readonly FilterName[] = [
  'department',
  'from',
  'to',
  'minFen',
  'maxFen',
  'mine',
  'overdue',
  'requester',
  'stage',
  'mark',
]
const PATIENCE_MS = 350

type Properties = {
  readonly me: Me
  readonly filter: Filter
  readonly set: (changes: Filter) => void
  readonly clear: () => void
}

export function Filters({ me, filter, set, clear }: Properties) {
  const t = useText(WORDS)
  const say = useSay()
  const id = useId()
  const [isOpen, setOpen] = useState(RARE.some((name) => filter[name] !== undefined))
  return (
    <search className="requests-filters">
      <div className="requests-first">
        <SearchInput value={filter.q ?? ''} set={(q) => set({ q })} />
        <Segmented
          aria-label={t('status')}
          value={filter.status ?? 'all'}
          options={[
            { value: 'all', label: t('all') },
            ...STATUSES.map((status) => ({ value: status, label: t(status) })),
          ]}
          onChange={(status) => set({ status: status === 'all' ? '' : status })}
        />
        {me.processes.length > 1 && (
          <Select
            allowClear
            aria-label={t('process')}
            placeholder={t('process')}
            className="requests-select"
            value={filter.process ?? null}
            options={me.processes.map(({ key, title }) => ({ value: key, label: say(title) }))}
            onChange={(process: string | undefined) => set({ process: process ?? '' })}
          />
        )}
        <Button type="text" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('fewer') : t('more')}
        </Button>
      </div>
      {isOpen && (
        <div className="requests-rare">
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={t('department')}
            placeholder={t('department')}
            className="requests-select"
            value={filter.department ?? null}
            options={me.departments.map(({ id: value, name }) => ({ value, label: name }))}
            onChange={(department: string | undefined) => set({ department: department ?? '' })}
          />
          {(['from', 'to'] as const).map((name) => (
            <label key={name} htmlFor={`${id}-${name}`}>
              {t(name)}
              <Input
                id={`${id}-${name}`}
                type="date"
                value={filter[name] ?? ''}
                onChange={({ target }) => set({ [name]: target.value })}
              />
            </label>
          ))}
          <AmountInput name={t('least')} fen={filter.minFen} set={(minFen) => set({ minFen })} />
          <AmountInput name={t('most')} fen={filter.maxFen} set={(maxFen) => set({ maxFen })} />
          <Checkbox
            checked={filter.mine === 'true'}
            onChange={({ target }) => set({ mine: target.checked ? 'true' : '' })}
          >
            {t('mine')}
          </Checkbox>
          <Checkbox
            checked={filter.overdue === 'true'}
            onChange={({ target }) => set({ overdue: target.checked ? 'true' : '' })}
          >
            {t('overdue')}
          </Checkbox>
          <Button onClick={clear}>{t('clear')}</Button>
        </div>
      )}
    </search>
  )
}

/** Asks when nobody has typed for a moment. */
function SearchInput({ value, set }: { value: string; set: (text: string) => void }) {
  const t = useText(WORDS)
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    if (typed.trim() === value) return
    const timer = setTimeout(() => set(typed.trim()), PATIENCE_MS)
    return () => clearTimeout(timer)
  })
  return (
    <Input
      allowClear
      type="search"
      className="requests-search"
      prefix={<Icon name="search" size={18} />}
      aria-label={t('search')}
      placeholder={t('search')}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
    />
  )
}

function AmountInput({ name, fen, set }: { name: string; fen: string | undefined; set: (fen: string) => void }) {
  const id = useId()
  const shown = fen === undefined ? '' : yuanText(Number(fen)).replace(/\.00$/, '')
  const [typed, setTyped] = useState(shown)
  return (
    <label htmlFor={id}>
      {name}
      <Input
        id={id}
        className="requests-amount"
        inputMode="decimal"
        prefix="¥"
        value={typed}
        onChange={({ target }) => setTyped(target.value.replaceAll(/[^\d.]/g, ''))}
        onBlur={() => set(String(fenFrom(typed) ?? ''))}
        onPressEnter={() => set(String(fenFrom(typed) ?? ''))}
      />
    </label>
  )
}
