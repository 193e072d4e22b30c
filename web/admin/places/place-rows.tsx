// The tree as rows that open; or the places that were looked for, as a plain list.

import { Link } from '@tanstack/react-router'
import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useText } from '../../lib/language.ts'
import type { Place } from '../../places/places.ts'
import { around, type Tree, within } from '../../places/tree.ts'
import { Icon } from '../../ui/icon.tsx'
import { type PlaceActs, usePlaceActs } from './change-place.ts'
import { KIND_NAMES } from './kinds.ts'
import type { Edited } from './place-dialog.tsx'
import { WORDS } from './words.ts'

type Properties = {
  readonly tree: Tree
  /** Instead of the tree. */
  readonly found: readonly Place[] | undefined
  readonly onEdit: (edited: Edited) => void
}

export function PlaceRows({ tree, found, onEdit }: Properties) {
  const t = useText(WORDS)
  const acts = usePlaceActs()
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set())
  const toggle = (id: string) =>
    setOpened((before) => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  const shared = { tree, acts, onEdit }
  if (found) {
    return (
      <ul className="admin-list places-tree" aria-label={t('tree')}>
        {found.map((place) => (
          <li key={place.id}>
            <Row {...shared} place={place} isPath />
          </li>
        ))}
      </ul>
    )
  }
  return <Level {...shared} of={undefined} opened={opened} toggle={toggle} />
}

type Shared = Pick<Properties, 'tree' | 'onEdit'> & { readonly acts: PlaceActs }
type LevelProps = Shared & {
  readonly of: Place | undefined
  readonly opened: ReadonlySet<string>
  readonly toggle: (id: string) => void
}

function Level({ of, ...rest }: LevelProps) {
  const t = useText(WORDS)
  const { tree, opened, toggle } = rest
  return (
    <ul className={of ? 'places-level' : 'admin-list places-tree'} aria-label={of?.name ?? t('tree')}>
      {tree.parts(of?.id).map((place) => (
        <li key={place.id}>
          <Row {...rest} place={place} isOpen={opened.has(place.id)} onToggle={() => toggle(place.id)} />
          {opened.has(place.id) && tree.parts(place.id).length > 0 && <Level {...rest} of={place} />}
        </li>
      ))}
    </ul>
  )
}

type RowProps = Shared & {
  readonly place: Place
  readonly isPath?: boolean
  readonly isOpen?: boolean
  readonly onToggle?: () => void
}

function Row({ tree, acts, onEdit, place, isPath = false, isOpen = false, onToggle }: RowProps) {
  const t = useText(WORDS)
  const count = within(tree, place.id).length - 1
  const { name, kind, active } = place
  return (
    <div className={active ? 'places-row' : 'places-row places-retired'}>
      {onToggle && count > 0 ? (
        <button
          type="button"
          className="places-toggle"
          aria-expanded={isOpen}
          aria-label={t('open', { name })}
          onClick={onToggle}
        >
          <Icon name={isOpen ? 'down' : 'next'} size={16} />
        </button>
      ) : (
        <span className="places-toggle" />
      )}
      <span className="places-name">
        <strong>{name}</strong>
        <span className="soft">
          {[isPath ? around(place) : '', t(KIND_NAMES[kind]), count > 0 ? t('inside', { count }) : '']
            .filter(Boolean)
            .join(' · ')}
        </span>
        {!active && <span className="ui-tag">{t('retired')}</span>}
      </span>
      <Button type="text" aria-label={t('editOf', { name })} onClick={() => onEdit({ place })}>
        {t('edit')}
      </Button>
      <More place={place} acts={acts} onEdit={onEdit} />
    </div>
  )
}

function More({ place, acts, onEdit }: { place: Place } & Pick<Shared, 'acts' | 'onEdit'>) {
  const t = useText(WORDS)
  const { modal } = App.useApp()
  const { id, name, active } = place
  const ask = (title: string, text: string, yes: string, act: () => Promise<void>) =>
    modal.confirm({ title, content: text, okText: yes, cancelText: t('cancel'), onOk: act })
  const items = [
    { key: 'add', label: t('addHere'), onClick: () => onEdit({ parent: place }) },
    {
      key: 'print',
      label: (
        <Link to="/admin/$part" params={{ part: 'codes' }} search={{ under: id }}>
          {t('print')}
        </Link>
      ),
    },
    {
      key: 'code',
      label: t('newCode'),
      onClick: () => ask(t('newCodeAsk', { name }), t('newCodeText'), t('newCode'), () => acts.renewCode(place)),
    },
    active
      ? {
          key: 'retire',
          label: t('retire'),
          danger: true,
          onClick: () =>
            ask(t('retireAsk', { name }), t('retireText'), t('retire'), () => acts.setActive(place, false)),
        }
      : { key: 'use', label: t('use'), onClick: () => void acts.setActive(place, true) },
  ]
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button type="text" aria-label={t('more', { name })} icon={<Icon name="list" size={18} />} />
    </Dropdown>
  )
}
