// Choosing a place: by typing a part of its name, or step by step from building to room. Rows are as large as a thumb.

import { Button, Input } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { SideDrawer } from '../admin/drawer.tsx'
import { useText } from '../lib/language.ts'
import { Empty } from '../ui/empty.tsx'
import { Icon } from '../ui/icon.tsx'
import type { Place } from './places.ts'
import './places.css'
import { around, findPlaces, type Tree, treeOf, wayTo } from './tree.ts'
import { WORDS } from './words.ts'

const MOST_FOUND = 50

type Properties = {
  readonly open: boolean
  readonly title: string
  readonly places: readonly Place[]
  readonly onChoose: (place: Place) => void
  readonly onClose: () => void
}

export function PlacePicker({ open, title, onClose, ...rest }: Properties) {
  return (
    <SideDrawer open={open} title={title} onClose={onClose}>
      <Look {...rest} />
    </SideDrawer>
  )
}

function Look({ places, onChoose }: Pick<Properties, 'places' | 'onChoose'>) {
  const t = useText(WORDS)
  const tree = useMemo(() => treeOf(places), [places])
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState<string>()
  const found = useMemo(() => findPlaces(places, typed, MOST_FOUND), [places, typed])
  if (places.length === 0) return <Empty icon="pin" title={t('none')} text={t('noneText')} />
  return (
    <div className="place-look">
      <Input
        size="large"
        type="search"
        allowClear
        value={typed}
        aria-label={t('search')}
        placeholder={t('search')}
        prefix={<Icon name="search" size={18} />}
        onChange={({ target }) => setTyped(target.value)}
      />
      {typed.trim() === '' ? (
        <Steps tree={tree} at={at} go={setAt} onChoose={onChoose} />
      ) : (
        <Found found={found} onChoose={onChoose} />
      )}
    </div>
  )
}

function Found({ found, onChoose }: { found: readonly Place[]; onChoose: (place: Place) => void }) {
  const t = useText(WORDS)
  return (
    <div role="status">
      {found.length === 0 && <Empty icon="search" title={t('nothing')} text={t('nothingText')} />}
      <ul className="place-rows" aria-label={t('found')}>
        {found.map((place) => (
          <li key={place.id}>
            <button type="button" className="place-row" onClick={() => onChoose(place)}>
              <strong>{place.name}</strong>
              <span className="soft">{around(place)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

type StepsProps = {
  readonly tree: Tree
  readonly at: string | undefined
  readonly go: (to: string | undefined) => void
  readonly onChoose: (place: Place) => void
}

function Steps({ tree, at, go, onChoose }: StepsProps) {
  const t = useText(WORDS)
  const way = wayTo(tree, at)
  const here = way.at(-1)
  const list = useRef<HTMLUListElement>(null)
  const before = useRef(at)
  useEffect(() => {
    // Whoever goes by keyboard begins with what lies in the place that was opened.
    if (before.current !== at) list.current?.querySelector('button')?.focus()
    before.current = at
  }, [at])
  return (
    <>
      <nav className="place-way" aria-label={t('where')}>
        <button type="button" onClick={() => go(undefined)} aria-current={here ? undefined : 'location'}>
          {t('all')}
        </button>
        {way.map(({ id, name }) => (
          <button key={id} type="button" onClick={() => go(id)} aria-current={id === at ? 'location' : undefined}>
            {name}
          </button>
        ))}
      </nav>
      {here && (
        <Button size="large" block className="place-here" onClick={() => onChoose(here)}>
          {t('hereOf', { name: here.name })}
        </Button>
      )}
      <ul ref={list} className="place-rows" aria-label={t('inside', { name: here?.name ?? t('all') })}>
        {tree.parts(at).map((place) => (
          <Row key={place.id} place={place} hasParts={tree.parts(place.id).length > 0} go={go} onChoose={onChoose} />
        ))}
      </ul>
    </>
  )
}

type RowProps = Pick<StepsProps, 'go' | 'onChoose'> & { readonly place: Place; readonly hasParts: boolean }

function Row({ place, hasParts, go, onChoose }: RowProps) {
  const t = useText(WORDS)
  return (
    <li>
      <button type="button" className="place-row" onClick={() => (hasParts ? go(place.id) : onChoose(place))}>
        <strong>{place.name}</strong>
        {hasParts && <Icon name="next" size={18} />}
      </button>
      {hasParts && (
        <Button type="link" aria-label={t('hereNamed', { name: place.name })} onClick={() => onChoose(place)}>
          {t('here')}
        </Button>
      )}
    </li>
  )
}
