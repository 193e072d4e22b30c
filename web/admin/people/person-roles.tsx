// The roles of a person with their days.

import { Button } from 'antd'
import { useState } from 'react'
import { useText } from '../../lib/language.ts'
import type { OfficePerson, RoleHeld } from '../office.ts'
import { DaysDialog, type Holding } from '../roles/days-dialog.tsx'
import { GiveDialog } from '../roles/give-dialog.tsx'
import { HoldingLine } from '../roles/holding-line.tsx'
import { useRoleTitle } from '../roles/role-title.ts'
import { WORDS as ROLE_TEXTS } from '../roles/words.ts'
import { WORDS } from './words.ts'

type Properties = { readonly person: OfficePerson; readonly changed: (person: OfficePerson) => void }

export function PersonRoles({ person, changed }: Properties) {
  const t = useText(WORDS)
  const say = useText(ROLE_TEXTS)
  const titleOf = useRoleTitle()
  const [giving, setGiving] = useState(false)
  const [dating, setDating] = useState<Holding>()
  const { roles } = person
  const keep = (next: readonly RoleHeld[]) => changed({ ...person, roles: next })
  return (
    <section className="admin-block" aria-label={t('roles')}>
      <h2>{t('roles')}</h2>
      {roles.length === 0 && <p className="soft">{t('noRoles')}</p>}
      <ul className="admin-holdings">
        {roles.map((held) => {
          const holding = { id: held.id, who: person.name, role: titleOf(held), days: held }
          return (
            <HoldingLine
              key={held.id}
              title={titleOf(held)}
              holding={holding}
              onDays={() => setDating(holding)}
              onEnded={() => keep(roles.filter(({ id }) => id !== held.id))}
            />
          )
        })}
      </ul>
      <Button onClick={() => setGiving(true)}>{say('addRole')}</Button>
      <GiveDialog
        open={giving}
        title={say('addRole')}
        person={person}
        onClose={() => setGiving(false)}
        onGiven={(held) => keep([...roles, held])}
      />
      <DaysDialog
        holding={dating}
        onClose={() => setDating(undefined)}
        onChanged={(next) => keep(roles.map((held) => (held.id === next.id ? next : held)))}
      />
    </section>
  )
}
