// The roster in the hands of the office: made by turns, and single shifts added, changed, taken away.

import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { Shift } from '../../duty/duty.ts'
import { type Choice, RosterSection } from '../../duty/roster-section.tsx'
import { useText } from '../../lib/language.ts'
import { meQuery } from '../../lib/queries.ts'
import { PartHead } from '../part-head.tsx'
import './duty-part.css'
import { PlanDrawer } from './plan-drawer.tsx'
import { ShiftDialog } from './shift-dialog.tsx'
import { WORDS } from './words.ts'

export function DutyPart() {
  const t = useText(WORDS)
  const { view, on, team } = useSearch({ strict: false }) as Choice
  const { data: me } = useQuery(meQuery)
  const [planning, setPlanning] = useState(false)
  const [edited, setEdited] = useState<Shift | 'new'>()
  if (!me) return null
  const { zone } = me.school
  const choice = { ...(view ? { view } : {}), ...(on ? { on } : {}), ...(team ? { team } : {}) }
  return (
    <>
      <PartHead
        name="duty"
        actions={
          <Button type="primary" onClick={() => setPlanning(true)}>
            {t('plan')}
          </Button>
        }
      />
      <p className="soft admin-lead">{t('lead')}</p>
      <RosterSection
        choice={choice}
        zone={zone}
        to="/admin/$part"
        actions={<Button onClick={() => setEdited('new')}>{t('add')}</Button>}
        act={({ person }) => t('editShift', { name: person.name })}
        open={(shift) => (shift.state === 'past' ? undefined : () => setEdited(shift))}
      />
      <PlanDrawer zone={zone} team={team} open={planning} onClose={() => setPlanning(false)} />
      <ShiftDialog zone={zone} team={team} edited={edited} onClose={() => setEdited(undefined)} />
    </>
  )
}
