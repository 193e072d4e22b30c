// User name and password. Used by the sign-in page, and over any page whose session has ended.

import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { get, post } from '../lib/api.ts'
import { useText } from '../lib/language.ts'
import { Problem } from '../lib/problem.ts'
import type { Me } from '../lib/types.ts'
import { WORDS } from './words.ts'

type Typed = { username: string; password: string }

export function SignInForm({ onSignedIn }: { onSignedIn: (me: Me) => void }) {
  const t = useText(WORDS)
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const send = async (typed: Typed) => {
    setBusy(true)
    setProblem(undefined)
    try {
      await post('/auth/sign-in/username', typed)
      onSignedIn(await get<Me>('/me'))
    } catch (error) {
      setProblem(error instanceof Problem ? error.message : t('unreachable'))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Form<Typed> layout="vertical" size="large" requiredMark={false} onFinish={(typed) => void send(typed)}>
      {problem && <Alert type="error" title={problem} role="alert" style={{ marginBottom: 16 }} />}
      <Form.Item name="username" label={t('username')} rules={[{ required: true }]}>
        <Input autoComplete="username" autoCapitalize="none" autoFocus />
      </Form.Item>
      <Form.Item name="password" label={t('password')} rules={[{ required: true }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={busy}>
        {t('signIn')}
      </Button>
    </Form>
  )
}
