// Names a substitute for some days.

import { useQueryClient } from '@tanstack/react-query'
import { App, Button, DatePicker, Form, Input } from 'antd'
import type { Dayjs } from 'dayjs'
import { PeoplePicker } from '../forms/people-input.tsx'
import { post } from '../lib/api.ts'
import { useText } from '../lib/language.ts'
import type { Me, PersonRef } from '../lib/types.ts'
import { useKeyFor } from '../lib/use-key.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { WORDS } from './account-words.ts'
import { showFieldProblems } from './field-problems.ts'
import { useChange } from './use-change.ts'

type Typed = { substitute: string; days: [Dayjs, Dayjs]; reason?: string }

const REASON_MOST = 200
const DAY = 'YYYY-MM-DD'

export function SubstituteForm({ me, close }: { me: Me; close: () => void }) {
  const t = useText(WORDS)
  const [form] = Form.useForm<Typed>()
  const keyFor = useKeyFor()
  const { message } = App.useApp()
  const client = useQueryClient()
  const { busy, error, setError, run } = useChange()
  const send = ({ substitute, days: [from, to], reason }: Typed) =>
    run(async () => {
      const body = {
        substitute,
        from: from.format(DAY),
        to: to.format(DAY),
        ...(reason?.trim() ? { reason: reason.trim() } : {}),
      }
      try {
        const named = await post<{ substitute: PersonRef }>('/me/substitutes', body, keyFor(body))
        await client.invalidateQueries({ queryKey: ['my-substitutes'] })
        void message.success(t('named', { name: named.substitute.name }))
        close()
      } catch (problem) {
        setError(showFieldProblems(form, problem))
      }
    })
  return (
    <Form<Typed>
      form={form}
      layout="vertical"
      requiredMark={false}
      className="account-form"
      onFinish={(typed) => void send(typed)}
    >
      <Form.Item name="substitute" label={t('who')} rules={[{ required: true, message: t('whoNeeded') }]}>
        <OnePerson without={me.person.id} />
      </Form.Item>
      <Form.Item name="days" label={t('days')} rules={[{ required: true, message: t('daysNeeded') }]}>
        <DatePicker.RangePicker inputReadOnly className="account-days" />
      </Form.Item>
      <Form.Item name="reason" label={t('reason')}>
        <Input maxLength={REASON_MOST} />
      </Form.Item>
      <ProblemNote error={error} />
      <div className="account-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('save')}
        </Button>
        <Button onClick={close}>{t('cancel')}</Button>
      </div>
    </Form>
  )
}

type PersonProperties = { without: string; value?: string; onChange?: (id: string | undefined) => void; id?: string }

/** What a form item gives to its control, given on to the picker. */
function OnePerson({ without, value, onChange, ...rest }: PersonProperties) {
  return (
    <PeoplePicker
      {...rest}
      value={value ? [value] : []}
      onChange={([id]) => onChange?.(id === without ? undefined : id)}
    />
  )
}
