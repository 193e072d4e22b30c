// One timetable: its name, its first day, the hours of each weekday.

import { Form, Input } from 'antd'
import { useText } from '../../lib/language.ts'
import { FormDialog } from '../form-dialog.tsx'
import type { Timetable } from './calendar.ts'
import { WeekFields, type WithWeek } from './week-fields.tsx'
import { WORDS } from './words.ts'

type Typed = WithWeek & { from: string; name: string }
type Properties = {
  readonly open: boolean
  readonly before: Timetable | undefined
  /** A new one begins with its hours. */
  readonly last: Timetable | undefined
  readonly keep: (timetable: Timetable) => Promise<void>
  readonly onClose: () => void
}

const NAME_MOST = 100

export function TimetableDialog({ open, before, last, keep, onClose }: Properties) {
  const t = useText(WORDS)
  const save = async ({ from, name, weekdays }: Typed) => {
    await keep({ from, name, weekdays })
    return t('timetableSaved')
  }
  return (
    <FormDialog<Typed>
      open={open}
      title={before ? t('editOf', { name: before.name }) : t('addTimetable')}
      initial={before ?? { weekdays: last?.weekdays ?? {} }}
      onClose={onClose}
      save={save}
    >
      <Fields />
    </FormDialog>
  )
}

function Fields() {
  const t = useText(WORDS)
  const needed = [{ required: true, message: t('needed') }]
  return (
    <>
      <div className="admin-two">
        <Form.Item name="name" label={t('timetableName')} rules={needed}>
          <Input maxLength={NAME_MOST} autoComplete="off" />
        </Form.Item>
        <Form.Item name="from" label={t('timetableFrom')} rules={needed}>
          <Input type="date" />
        </Form.Item>
      </div>
      <WeekFields />
    </>
  )
}
