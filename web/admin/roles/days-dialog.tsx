// Other days for a role that somebody holds.

import { put } from '../../lib/api.ts'
import { useText } from '../../lib/language.ts'
import { useLast } from '../../request/use-last.ts'
import { FormDialog } from '../form-dialog.tsx'
import type { Days, RoleHeld } from '../office.ts'
import { DaysFields } from './role-fields.tsx'
import { WORDS } from './words.ts'

export type Holding = { readonly id: string; readonly who: string; readonly role: string; readonly days: Days }
type Typed = { from: string; to?: string }
type Properties = {
  readonly holding: Holding | undefined
  readonly onClose: () => void
  readonly onChanged?: (held: RoleHeld) => void
}

export function DaysDialog({ holding: chosen, onClose, onChanged }: Properties) {
  const t = useText(WORDS)
  const holding = useLast(chosen)
  if (!holding) return null
  const { id, who, role, days } = holding
  const save = async ({ from, to }: Typed) => {
    onChanged?.(await put<RoleHeld>(`/admin/roles/${id}`, { from, to: to || null }))
    return t('daysChanged')
  }
  return (
    <FormDialog<Typed>
      open={chosen !== undefined}
      title={t('daysOf', { name: who, role })}
      initial={{ from: days.from, ...(days.to ? { to: days.to } : {}) }}
      onClose={onClose}
      save={save}
    >
      <DaysFields isGiven />
    </FormDialog>
  )
}
