// One timetable: its name, its first day, the hours of each weekday.

import { Button, Form, type FormInstance, Input } from 'antd'
import { WEEKDAYS, type Weekday, weekdayName } from '../../lib/days.ts'
import { useLanguage, useText } from '../../lib/language.ts'
import { FormDialog } from '../form-dialog.tsx'
import type { Hours, Timetable } from './calendar.ts'
import { HoursInput } from './hours-input.tsx'
import { WORDS } from './words.ts'

type Typed = { from: string; name: string; weekdays: Partial<Record<Weekday, Hours>> }
type Properties = {
  readonly open: boolean
  readonly before: Timetable | undefined
  /** A new one begins with its hours. */
  readonly last: Timetable | undefined
  readonly keep: (timetable: Timetable) => Promise<void>
  readonly onClose: () => void
}

const NAME_MOST = 100
const LIKE_MONDAY = ['tue', 'wed', 'thu', 'fri'] as const

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
      {(form) => <Fields form={form} />}
    </FormDialog>
  )
}

function Fields({ form }: { form: FormInstance<Typed> }) {
  const t = useText(WORDS)
  const { language } = useLanguage()
  const needed = [{ required: true, message: t('needed') }]
  const likeMonday = () => {
    const week = form.getFieldValue('weekdays') as Typed['weekdays']
    const alike = Object.fromEntries(LIKE_MONDAY.map((weekday) => [weekday, week.mon ?? []]))
    form.setFieldValue('weekdays', { ...week, ...alike })
  }
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
      <div className="calendar-weekdays">
        {WEEKDAYS.map((weekday) => (
          <Form.Item key={weekday} name={['weekdays', weekday]} label={weekdayName(weekday, language)}>
            <HoursInput label={weekdayName(weekday, language)} />
          </Form.Item>
        ))}
      </div>
      <Button type="link" onClick={likeMonday}>
        {t('likeMonday')}
      </Button>
    </>
  )
}
