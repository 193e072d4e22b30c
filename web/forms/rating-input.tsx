// A rating in stars: radio buttons underneath, so that keys and screen readers know them; each as large as a thumb.

import { Button } from 'antd'
import { useState } from 'react'
import { useText } from '../lib/language.ts'
import { Icon } from '../ui/icon.tsx'
import type { WidgetProps } from './widget-props.ts'
import { WORDS } from './words.ts'

const SAID = ['rating1', 'rating2', 'rating3', 'rating4', 'rating5'] as const

export function RatingInput({
  id,
  value,
  set,
  disabled,
  required,
  isWrong,
  label,
  labelledBy,
  describedBy,
}: WidgetProps) {
  const t = useText(WORDS)
  const [pointed, setPointed] = useState<number>()
  const given = typeof value === 'number' ? value : 0
  const shown = pointed ?? given
  const said = SAID[shown - 1]
  return (
    <div className="form-rating">
      <div
        role="radiogroup"
        className="form-stars"
        aria-labelledby={label === undefined ? labelledBy : undefined}
        aria-label={label}
        aria-describedby={describedBy}
        aria-required={required || undefined}
        aria-invalid={isWrong || undefined}
        onPointerLeave={() => setPointed(undefined)}
      >
        {SAID.map((name, at) => (
          <label
            key={name}
            className={at < shown ? 'form-star form-star-lit' : 'form-star'}
            onPointerEnter={({ pointerType }) => pointerType === 'mouse' && setPointed(at + 1)}
          >
            <input
              type="radio"
              name={id}
              {...(at === 0 ? { id } : {})}
              value={at + 1}
              checked={given === at + 1}
              disabled={disabled}
              onChange={() => set(at + 1)}
            />
            <Icon name="star" size={30} />
            <span className="unseen">{t(name)}</span>
          </label>
        ))}
      </div>
      {said && (
        <span className="soft" aria-hidden="true">
          {t(said)}
        </span>
      )}
      {!required && given > 0 && !disabled && (
        <Button type="link" size="small" onClick={() => set(undefined)}>
          {t('clear')}
        </Button>
      )}
    </div>
  )
}
