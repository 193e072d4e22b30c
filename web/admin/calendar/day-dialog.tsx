// Changes a day, or several in a row.

import { Form, type FormInstance, Input, Radio, Select } from 'antd'
import { daysBetween, longDate, WEEKDAYS, type Weekday, weekdayName } from '../../lib/days.ts'
import { useLanguage, useText } from '../../lib/language.ts'
import { useLast } from '../../request/use-last.ts'
import { FormDialog } from '../form-dialog.tsx'
import type { CalendarDay, CalendarYear, Hours, WantedDay } from './calendar.ts'
import { KINDS } from './day-words.ts'
import { HoursInput } from './hours-input.tsx'
import { useKeepCalendar } from './use-keep-calendar.ts'
import { WORDS } from './words.ts'

type Kind = WantedDay['kind']
type Typed = { kind: Kind; until?: string; name?: string; as?: Weekday; hours?: Hours }
type Properties = {
  readonly day: CalendarDay | undefined
  readonly calendar: CalendarYear
  readonly onClose: () => void
}

const CHOICES = ['plain', 'holiday', 'make-up', 'special'] as const
const NAME_MOST = 100

export function DayDialog({ day: chosen, calendar, onClose }: Properties) {
  const t = useText(WORDS)
  const { language } = useLanguage()
  const keep = useKeepCalendar()
  const day = useLast(chosen)
  if (!day) return null
  const save = async ({ until, ...typed }: Typed) => {
    const days = daysBetween(day.on, until && until > day.on ? until : day.on).map((on) => wanted(on, typed))
    await keep('/worktime/days', { days, after: calendar.version })
    return t('saved', { count: days.length })
  }
  return (
    <FormDialog<Typed>
      open={chosen !== undefined}
      title={longDate(day.on, language)}
      initial={{
        kind: day.kind === 'work' || day.kind === 'off' ? 'plain' : day.kind,
        until: day.on,
        hours: day.hours,
        ...(day.name ? { name: day.name } : {}),
        ...(day.as ? { as: day.as } : {}),
      }}
      onClose={onClose}
      save={save}
    >
      {(form) => <DayFields form={form} on={day.on} />}
    </FormDialog>
  )
}

function wanted(on: string, { kind, name, as, hours }: Omit<Typed, 'until'>): WantedDay {
  if (kind === 'plain') return { on, kind }
  return {
    on,
    kind,
    ...(name?.trim() ? { name: name.trim() } : {}),
    ...(kind === 'make-up' && as ? { as } : {}),
    ...(kind === 'special' ? { hours: hours ?? [] } : {}),
  }
}

function DayFields({ form, on }: { form: FormInstance<Typed>; on: string }) {
  const t = useText(WORDS)
  const { language } = useLanguage()
  const kind = Form.useWatch('kind', form) as Kind | undefined
  return (
    <>
      <Form.Item name="kind" label={t('kind')}>
        <Radio.Group optionType="button" options={CHOICES.map((one) => ({ value: one, label: t(KINDS[one].name) }))} />
      </Form.Item>
      {kind !== 'plain' && (
        <Form.Item
          name="name"
          label={t('name')}
          extra={t('nameText')}
          rules={kind === 'holiday' ? [{ required: true, whitespace: true, message: t('needed') }] : []}
        >
          <Input maxLength={NAME_MOST} autoComplete="off" />
        </Form.Item>
      )}
      {kind === 'make-up' && (
        <Form.Item name="as" label={t('as')} rules={[{ required: true, message: t('asNeeded') }]}>
          <Select options={WEEKDAYS.map((day) => ({ value: day, label: weekdayName(day, language) }))} />
        </Form.Item>
      )}
      {kind === 'special' && (
        <Form.Item name="hours" label={t('hours')} extra={t('hoursText')}>
          <HoursInput label={t('hours')} />
        </Form.Item>
      )}
      <Form.Item name="until" label={t('until')} extra={t('untilText')}>
        <Input type="date" min={on} />
      </Form.Item>
    </>
  )
}
