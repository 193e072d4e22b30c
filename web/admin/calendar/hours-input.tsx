// The hours of a day: spans from a time to a time.

import { Button, Input } from 'antd'
import type { Ref } from 'react'
import { useText } from '../../lib/language.ts'
import { Icon } from '../../ui/icon.tsx'
import type { Hours } from './calendar.ts'
import { WORDS } from './words.ts'

const MOST = 6
const MORNING = ['08:00', '12:00'] as const
const AFTERNOON = ['14:00', '17:30'] as const

type Properties = {
  readonly label: string
  readonly id?: string
  readonly value?: Hours
  readonly onChange?: (hours: Hours) => void
  readonly ref?: Ref<HTMLDivElement>
}

export function HoursInput({ label, id, value = [], onChange, ref }: Properties) {
  const t = useText(WORDS)
  const change = (at: number, end: 0 | 1, time: string) =>
    onChange?.(value.map((span, index) => (index === at ? (end === 0 ? [time, span[1]] : [span[0], time]) : span)))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group within the field of a form.
    <div ref={ref} id={id} tabIndex={-1} className="calendar-hours" role="group" aria-label={label}>
      {value.map((span, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: spans have nothing but their place.
        <span key={at} className="calendar-span">
          <Input
            type="time"
            aria-label={`${label} ${t('from')}`}
            value={span[0]}
            onChange={({ target }) => change(at, 0, target.value)}
          />
          <span aria-hidden="true">–</span>
          <Input
            type="time"
            aria-label={`${label} ${t('to')}`}
            value={span[1]}
            onChange={({ target }) => change(at, 1, target.value)}
          />
          <Button
            type="text"
            aria-label={t('removeSpan', { no: at + 1 })}
            icon={<Icon name="cross" size={16} />}
            onClick={() => onChange?.(value.filter((_, index) => index !== at))}
          />
        </span>
      ))}
      {value.length < MOST && (
        <Button
          type="dashed"
          size="small"
          icon={<Icon name="plus" size={16} />}
          aria-label={`${label} ${t('addSpan')}`}
          onClick={() => onChange?.([...value, value.length === 0 ? MORNING : AFTERNOON])}
        >
          {t('addSpan')}
        </Button>
      )}
    </div>
  )
}
