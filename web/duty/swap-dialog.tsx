// Asks a colleague to take one of my shifts, in exchange for one of theirs or for nothing.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Form, type FormInstance, Input, Select } from 'antd'
import { FormDialog } from '../admin/form-dialog.tsx'
import { OnePerson } from '../admin/one-person.tsx'
import { post } from '../lib/api.ts'
import { shifted } from '../lib/days.ts'
import { dayOf } from '../lib/format.ts'
import { useText } from '../lib/language.ts'
import type { Me } from '../lib/types.ts'
import { useLast } from '../request/use-last.ts'
import { rosterQuery, type Shift } from './duty.ts'
import { useShiftText } from './shift-text.ts'
import { refreshDuty, type Swap } from './swap.ts'
import { WORDS } from './words.ts'

type Typed = { to: string; against?: string; reason?: string }
type Properties = { readonly me: Me; readonly shift: Shift | undefined; readonly onClose: () => void }

const REASON_MOST = 300
const AHEAD_DAYS = 28

export function SwapDialog({ me, shift: chosen, onClose }: Properties) {
  const t = useText(WORDS)
  const client = useQueryClient()
  const { zone } = me.school
  const shiftText = useShiftText(zone)
  const shift = useLast(chosen)
  if (!shift) return null
  const save = async ({ to, against, reason }: Typed, keyFor: (body: unknown) => string) => {
    const body = {
      shift: shift.id,
      to,
      ...(against ? { against } : {}),
      ...(reason?.trim() ? { reason: reason.trim() } : {}),
    }
    const { to: asked } = await post<Swap>('/duty/swaps', body, keyFor(body))
    void refreshDuty(client)
    return t('asked', { name: asked.name })
  }
  return (
    <FormDialog<Typed>
      open={chosen !== undefined}
      title={t('swapOf', { when: shiftText(shift) })}
      confirm={t('ask')}
      onClose={onClose}
      save={save}
    >
      {(form) => <Fields form={form} shift={shift} zone={zone} />}
    </FormDialog>
  )
}

function Fields({ form, shift, zone }: { form: FormInstance<Typed>; shift: Shift; zone: string }) {
  const t = useText(WORDS)
  const shiftText = useShiftText(zone)
  const to = Form.useWatch('to', form) as string | undefined
  const today = dayOf(new Date(), zone)
  const { data } = useQuery(rosterQuery(today, shifted(today, AHEAD_DAYS)))
  const theirs = data?.items.filter(
    (other) => other.person.id === to && other.team === shift.team && other.state !== 'past',
  )
  return (
    <>
      <p className="soft admin-note">{t('swapText')}</p>
      <Form.Item name="to" label={t('to')} rules={[{ required: true, message: t('chooseTo') }]}>
        <OnePerson />
      </Form.Item>
      {theirs && theirs.length > 0 && (
        <Form.Item name="against" label={t('against')}>
          <Select
            allowClear
            placeholder={t('noAgainst')}
            options={theirs.map((other) => ({ value: other.id, label: shiftText(other) }))}
          />
        </Form.Item>
      )}
      <Form.Item name="reason" label={t('reason')}>
        <Input maxLength={REASON_MOST} autoComplete="off" />
      </Form.Item>
    </>
  )
}
