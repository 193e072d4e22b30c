// The list of people: lines on wide screens, cards on phones.

import { useText } from '../../lib/language.ts'
import { VirtualList } from '../../ui/virtual-list.tsx'
import type { OfficePerson } from '../office.ts'
import { useRoleTitle } from '../roles/role-title.ts'
import { WORDS } from './words.ts'

const LINE_HEIGHT = 62

type Properties = {
  readonly items: readonly OfficePerson[]
  readonly open: (person: OfficePerson) => void
  readonly onEnd: () => void
}

export function PeopleList({ items, open, onEnd }: Properties) {
  const t = useText(WORDS)
  return (
    <div className="admin-list">
      <div className="admin-names people-line" aria-hidden="true">
        <span>{t('name')}</span>
        <span>{t('department')}</span>
        <span>{t('roles')}</span>
        <span>{t('phone')}</span>
      </div>
      <VirtualList items={items} keyOf={({ id }) => id} estimate={() => LINE_HEIGHT} label={t('list')} onEnd={onEnd}>
        {(person) => <Line person={person} open={open} />}
      </VirtualList>
    </div>
  )
}

function Line({ person, open }: { person: OfficePerson; open: Properties['open'] }) {
  const t = useText(WORDS)
  const titleOf = useRoleTitle()
  const { name, username, staffNo, department, active, roles, phone } = person
  return (
    <button
      type="button"
      className={active ? 'admin-line people-line' : 'admin-line people-line people-left'}
      onClick={() => open(person)}
    >
      <span>
        <strong>{name}</strong>
        {!active && <span className="ui-tag">{t('inactive')}</span>}
        <small className="number">{[username, staffNo].filter(Boolean).join(' · ')}</small>
      </span>
      <span className="people-department">{department?.name}</span>
      <span className="people-roles">
        {roles.map((held) => (
          <span key={held.id} className="ui-tag">
            {titleOf(held)}
          </span>
        ))}
      </span>
      <span className="number people-phone">{phone}</span>
    </button>
  )
}
