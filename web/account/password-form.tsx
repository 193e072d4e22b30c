// Another password for oneself.

import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { newKey, post } from '../lib/api.ts'
import { useText } from '../lib/language.ts'
import { isProblem, Problem } from '../lib/problem.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { WORDS } from './account-words.ts'
import { showFieldProblems } from './field-problems.ts'
import { NewPassword } from './new-password.tsx'

type Typed = { current: string; next: string; again: string }

export function PasswordForm({ close }: { close: () => void }) {
  const t = useText(WORDS)
  const [form] = Form.useForm<Typed>()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const send = async ({ current, next }: Typed) => {
    setBusy(true)
    setError(undefined)
    try {
      await post('/me/password', { current, next }, newKey())
      void message.success(t('passwordChanged'))
      close()
    } catch (problem) {
      setError(showFieldProblems(form, isProblem(problem, 'wrong-password') ? wrong(t('wrong')) : problem))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Form<Typed>
      form={form}
      layout="vertical"
      requiredMark={false}
      className="account-form"
      onFinish={(typed) => void send(typed)}
    >
      <Form.Item name="current" label={t('current')} rules={[{ required: true }]}>
        <Input.Password autoComplete="current-password" autoFocus />
      </Form.Item>
      <NewPassword label={t('next')} name={['next']} />
      <ProblemNote error={error} />
      <div className="account-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('changePassword')}
        </Button>
        <Button onClick={close}>{t('cancel')}</Button>
      </div>
    </Form>
  )
}

/** The api's sentence is that of the sign-in, where the user name may be wrong too. */
function wrong(detail: string): Problem {
  return new Problem(401, { code: 'wrong-password', field: 'current', detail })
}
