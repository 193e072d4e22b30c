// What I leave to the next shift.

import { useQueryClient } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { FormDialog } from '../admin/form-dialog.tsx'
import { post } from '../lib/api.ts'
import { useText } from '../lib/language.ts'
import { useLast } from '../request/use-last.ts'
import type { Shift } from './duty.ts'
import { useShiftText } from './shift-text.ts'
import { refreshDuty } from './swap.ts'
import { WORDS } from './words.ts'

type Typed = { text: string }
type Properties = { readonly zone: string; readonly shift: Shift | undefined; readonly onClose: () => void }

const TEXT_MOST = 2000

export function HandOverDialog({ zone, shift: chosen, onClose }: Properties) {
  const t = useText(WORDS)
  const client = useQueryClient()
  const shiftText = useShiftText(zone)
  const shift = useLast(chosen)
  if (!shift) return null
  const save = async ({ text }: Typed, keyFor: (body: unknown) => string) => {
    const body = { text: text.trim() }
    await post(`/duty/shifts/${shift.id}/hand-over`, body, keyFor(body))
    void refreshDuty(client)
    return t('handedOver')
  }
  return (
    <FormDialog<Typed>
      open={chosen !== undefined}
      title={t('writeOf', { when: shiftText(shift) })}
      confirm={t('leave')}
      onClose={onClose}
      save={save}
    >
      <Form.Item
        name="text"
        label={t('note')}
        extra={t('noteText')}
        rules={[{ required: true, whitespace: true, message: t('needed') }]}
      >
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={TEXT_MOST} />
      </Form.Item>
    </FormDialog>
  )
}
