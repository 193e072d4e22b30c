// The field of a form that is a place: what is chosen stands there with what lies around it; the last ones are one touch away.

import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { WidgetProps } from '../forms/widget-props.ts'
import { useText } from '../lib/language.ts'
import { Icon } from '../ui/icon.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { PlacePicker } from './place-picker.tsx'
import { type Place, placesQuery } from './places.ts'
import './places.css'
import { recentPlaces, rememberPlace } from './recent.ts'
import { around } from './tree.ts'
import { WORDS } from './words.ts'

export default function PlaceInput(props: WidgetProps) {
  const { id, value, set, disabled, label, labelledBy, describedBy } = props
  const t = useText(WORDS)
  const { data, error, refetch } = useQuery(placesQuery)
  const places = useMemo(() => (data?.items ?? []).filter(({ active }) => active), [data])
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const chosen = data?.items.find((place) => place.id === value)
  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  const choose = (place: Place) => {
    rememberPlace(place.id)
    set(place.id)
    close()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its own frame and legend
    <div
      role="group"
      className="place-input"
      aria-labelledby={label === undefined ? labelledBy : undefined}
      aria-label={label}
      aria-describedby={describedBy}
    >
      <ProblemNote error={error} retry={() => void refetch()} />
      {chosen ? (
        <div className="place-chosen">
          <span>
            <strong>{chosen.name}</strong>
            <span className="soft">{around(chosen)}</span>
          </span>
          {!disabled && (
            <Button ref={opener} id={id} type="link" onClick={() => setOpen(true)}>
              {t('change')}
            </Button>
          )}
        </div>
      ) : (
        <Button
          ref={opener}
          id={id}
          className="place-choose"
          disabled={disabled || !data}
          icon={<Icon name="pin" size={18} />}
          onClick={() => setOpen(true)}
        >
          {t('choose')}
        </Button>
      )}
      {!chosen && !disabled && <Recent places={places} onChoose={choose} />}
      <PlacePicker open={isOpen} title={t('choose')} places={places} onChoose={choose} onClose={close} />
    </div>
  )
}

function Recent({ places, onChoose }: { places: readonly Place[]; onChoose: (place: Place) => void }) {
  const t = useText(WORDS)
  const [ids] = useState(recentPlaces)
  const known = ids.flatMap((id) => places.find((place) => place.id === id) ?? [])
  if (known.length === 0) return null
  return (
    <div className="place-recent">
      <span className="soft">{t('recent')}</span>
      {known.map((place) => (
        <Button key={place.id} onClick={() => onChoose(place)}>
          {place.path}
        </Button>
      ))}
    </div>
  )
}
