// Names a substitute for somebody.

import { useQuery } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import { post } from '../../lib/api.ts'
import { useSay, useText } from '../../lib/language.ts'
import { meQuery } from '../../lib/queries.ts'
import { FormDialog } from '../form-dialog.tsx'
import { OnePerson } from '../one-person.tsx'
import { WORDS } from './words.ts'

type Typed = { person: string; substitute: string; from: string; to: string; processes?: string[]; reason?: string }

const REASON_MOST = 200

export function SubstituteDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText(WORDS)
  const say = useSay()
  const { data: me } = useQuery(meQuery)
  const chosen = [{ required: true, message: t('needed') }]
  const dated = [{ required: true, message: t('daysNeeded') }]
  const save = async ({ processes, reason, ...typed }: Typed, keyFor: (body: unknown) => string) => {
    const body = {
      ...typed,
      ...(processes && processes.length > 0 ? { processes } : {}),
      ...(reason?.trim() ? { reason: reason.trim() } : {}),
    }
    await post('/admin/substitutes', body, keyFor(body))
    return t('named')
  }
  return (
    <FormDialog<Typed> open={open} title={t('add')} onClose={onClose} save={save}>
      <div className="admin-two">
        <Form.Item name="person" label={t('person')} rules={chosen}>
          <OnePerson />
        </Form.Item>
        <Form.Item name="substitute" label={t('substitute')} rules={chosen}>
          <OnePerson />
        </Form.Item>
        <Form.Item name="from" label={t('from')} rules={dated}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="to" label={t('to')} rules={dated}>
          <Input type="date" />
        </Form.Item>
      </div>
      {me && me.processes.length > 1 && (
        <Form.Item name="processes" label={t('processes')}>
          <Select
            mode="multiple"
            placeholder={t('allProcesses')}
            options={me.processes.map(({ key, title }) => ({ value: key, label: say(title) }))}
          />
        </Form.Item>
      )}
      <Form.Item name="reason" label={t('reason')}>
        <Input maxLength={REASON_MOST} />
      </Form.Item>
    </FormDialog>
  )
}
