// Every role with who holds it. What a process needs and nobody holds comes first.

import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useSay, useText } from '../../lib/language.ts'
import { Icon } from '../../ui/icon.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { type RoleHolders, rolesQuery } from '../office.ts'
import { PartHead } from '../part-head.tsx'
import { DaysDialog, type Holding } from './days-dialog.tsx'
import { GiveDialog } from './give-dialog.tsx'
import { HoldingLine } from './holding-line.tsx'
import { useRoleTitle } from './role-title.ts'
import './roles.css'
import { WORDS } from './words.ts'

export function RolesPart() {
  const t = useText(WORDS)
  const say = useSay()
  const query = useQuery(rolesQuery)
  const [giving, setGiving] = useState<RoleHolders>()
  const [dating, setDating] = useState<Holding>()
  const roles = query.data?.toSorted((one, other) => Number(other.missing) - Number(one.missing)) ?? []
  const missing = roles.filter((role) => role.missing).length
  return (
    <>
      <PartHead name="roles" />
      <p className="soft admin-lead">{t('text')}</p>
      <ProblemNote error={query.error} retry={() => void query.refetch()} />
      {missing > 0 && (
        <p className="admin-warning">
          <Icon name="warn" />
          <span>{t('missingNote', { count: missing })}</span>
        </p>
      )}
      {!query.data && !query.error && <Waiting />}
      <ul className="roles-list">
        {roles.map((role) => (
          <OneRole key={role.role} role={role} give={() => setGiving(role)} date={setDating} />
        ))}
      </ul>
      <GiveDialog
        open={giving !== undefined}
        title={t('giveOf', { role: say(giving?.title) })}
        {...(giving ? { role: giving.role } : {})}
        onClose={() => setGiving(undefined)}
      />
      <DaysDialog holding={dating} onClose={() => setDating(undefined)} />
    </>
  )
}

type Properties = { role: RoleHolders; give: () => void; date: (holding: Holding) => void }

function OneRole({ role: { title, holders, missing }, give, date }: Properties) {
  const t = useText(WORDS)
  const say = useSay()
  const titleOf = useRoleTitle()
  return (
    <li className="roles-role">
      <div className="roles-head">
        <h2>{say(title)}</h2>
        {missing && <span className="ui-tag ui-tag-amber">{t('missing')}</span>}
      </div>
      {holders.length === 0 ? (
        <p className="soft roles-nobody">{t('nobody')}</p>
      ) : (
        <ul className="admin-holdings">
          {holders.map(({ id, person, department, ...days }) => {
            const held = { title, ...(department ? { department } : {}) }
            const holding = { id, who: person.name, role: titleOf(held), days }
            return (
              <HoldingLine
                key={id}
                title={person.name}
                more={department?.name}
                holding={holding}
                onDays={() => date(holding)}
              />
            )
          })}
        </ul>
      )}
      <Button size="small" aria-label={t('giveOf', { role: say(title) })} onClick={give}>
        {t('give')}
      </Button>
    </li>
  )
}
