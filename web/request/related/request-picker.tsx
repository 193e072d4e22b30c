// One request among those that one sees, found by number or a part of its title.

import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { get } from '../../lib/api.ts'
import { useSay, useText } from '../../lib/language.ts'
import type { Page, RequestSummary } from '../../lib/types.ts'
import './related.css'
import { WORDS } from './words.ts'

const SHOWN = 20

type Properties = {
  readonly id: string
  readonly value: string | undefined
  readonly onChange: (id: string | undefined) => void
  /** Only of this process, and only what is open. */
  readonly openOf?: string
  /** One that cannot be meant. */
  readonly not?: string
}
type Option = { readonly value: string; readonly label: string; readonly more: string }

export function RequestPicker({ id, value, onChange, openOf, not }: Properties) {
  const t = useText(WORDS)
  const say = useSay()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const filter = { ...(openOf ? { process: openOf, status: 'open' } : {}), ...(q ? { q } : {}) }
  const { data } = useQuery({
    queryKey: ['requests', 'picker', filter],
    queryFn: ({ signal }) => get<Page<RequestSummary>>('/requests', { limit: SHOWN, ...filter }, signal),
    placeholderData: (before) => before,
  })
  const options = (data?.items ?? [])
    .filter((request) => request.id !== not)
    .map(
      (request): Option => ({
        value: request.id,
        label: t('named', { number: request.number, title: request.title }),
        more: [request.requester.name, say(request.words.status)].join(' · '),
      }),
    )
  return (
    <Select<string, Option>
      id={id}
      className="form-select"
      value={value || null}
      options={options}
      allowClear
      placeholder={t('find')}
      notFoundContent={t('nothingFound')}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      optionRender={({ data: { label, more } }) => (
        <span className="related-option">
          <span>{label}</span>
          <span className="soft">{more}</span>
        </span>
      )}
      onChange={(next) => onChange(next ?? undefined)}
    />
  )
}
