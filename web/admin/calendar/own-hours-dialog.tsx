// The hours of one site or team.

import { Checkbox, Form, Input, Select } from 'antd'
import { useSay, useText } from '../../lib/language.ts'
import type { Choice } from '../../lib/types.ts'
import { useLast } from '../../request/use-last.ts'
import { FormDialog } from '../form-dialog.tsx'
import type { OwnHours } from './calendar.ts'
import { WeekFields, type WithWeek } from './week-fields.tsx'
import { WORDS } from './words.ts'

type Typed = WithWeek & { of: string; from: string; holidays: boolean }
type Edited = number | 'new'
type Properties = {
  readonly edited: Edited | undefined
  readonly items: readonly OwnHours[]
  readonly choices: readonly Choice[]
  readonly nameOf: (of: string) => string
  readonly keep: (entry: OwnHours, at: Edited | undefined) => Promise<void>
  readonly onClose: () => void
}

export function OwnHoursDialog({ edited, items, choices, nameOf, keep, onClose }: Properties) {
  const t = useText(WORDS)
  const shown = useLast(edited)
  const before = typeof shown === 'number' ? items[shown] : undefined
  const save = async ({ of, from, weekdays, holidays }: Typed) => {
    await keep({ of, from, weekdays, holidays }, shown)
    return t('ownHoursSaved')
  }
  return (
    <FormDialog<Typed>
      open={edited !== undefined}
      title={before ? t('editOf', { name: nameOf(before.of) }) : t('addOwnHoursTitle')}
      initial={before ?? { weekdays: {}, holidays: true }}
      onClose={onClose}
      save={save}
    >
      <Fields choices={choices} />
    </FormDialog>
  )
}

function Fields({ choices }: { choices: readonly Choice[] }) {
  const t = useText(WORDS)
  const say = useSay()
  const needed = [{ required: true, message: t('needed') }]
  return (
    <>
      <div className="admin-two">
        <Form.Item name="of" label={t('hoursOf')} rules={needed}>
          <Select options={choices.map(({ key, title }) => ({ value: key, label: say(title) }))} />
        </Form.Item>
        <Form.Item name="from" label={t('timetableFrom')} rules={needed}>
          <Input type="date" />
        </Form.Item>
      </div>
      <Form.Item name="holidays" valuePropName="checked">
        <Checkbox>{t('followHolidays')}</Checkbox>
      </Form.Item>
      <WeekFields />
    </>
  )
}
