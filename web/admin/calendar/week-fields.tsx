// The hours of each weekday, as fields of the form that they stand in.

import { Button, Form } from 'antd'
import { WEEKDAYS, type Weekday, weekdayName } from '../../lib/days.ts'
import { useLanguage, useText } from '../../lib/language.ts'
import type { Hours } from './calendar.ts'
import { HoursInput } from './hours-input.tsx'
import { WORDS } from './words.ts'

export type WithWeek = { weekdays: Partial<Record<Weekday, Hours>> }

const LIKE_MONDAY = ['tue', 'wed', 'thu', 'fri'] as const

export function WeekFields() {
  const form = Form.useFormInstance<WithWeek>()
  const t = useText(WORDS)
  const { language } = useLanguage()
  const likeMonday = () => {
    const week = form.getFieldValue('weekdays') as WithWeek['weekdays']
    const alike = Object.fromEntries(LIKE_MONDAY.map((weekday) => [weekday, week.mon ?? []]))
    form.setFieldValue('weekdays', { ...week, ...alike })
  }
  return (
    <>
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
