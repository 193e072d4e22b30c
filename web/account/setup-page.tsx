// The first start: the school gets its name and its first admin. Whoever does it has the code that the server has shown.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import { get, post } from '../lib/api.ts'
import { useText } from '../lib/language.ts'
import { isProblem } from '../lib/problem.ts'
import { meQuery } from '../lib/queries.ts'
import type { Me } from '../lib/types.ts'
import { useTitle } from '../ui/page-head.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { showFieldProblems } from './field-problems.ts'
import { NewPassword } from './new-password.tsx'
import { Outside } from './outside.tsx'
import { setupQuery } from './setup-query.ts'
import './account.css'
import { WORDS } from './setup-words.ts'
import { useChange } from './use-change.ts'

type Typed = {
  code: string
  school: { name: string }
  admin: { name: string; username: string; password: string }
  again: string
}

export function SetupPage() {
  const t = useText(WORDS)
  useTitle(t('title'))
  const { data, error, refetch } = useQuery(setupQuery)
  if (data && !data.needed) return <Navigate to="/sign-in" replace />
  return (
    <Outside title={t('title')} text={t('text')}>
      <ProblemNote error={error} retry={() => void refetch()} />
      {data && <SetupForm />}
    </Outside>
  )
}

function SetupForm() {
  const t = useText(WORDS)
  const { code } = useSearch({ from: '/setup' })
  const [form] = Form.useForm<Typed>()
  const username = Form.useWatch(['admin', 'username'], form)
  const { busy, error, send } = useSetup(form)
  return (
    <Form<Typed>
      form={form}
      layout="vertical"
      size="large"
      requiredMark={false}
      initialValues={{ code: code ?? '' }}
      onFinish={(typed) => void send(typed)}
    >
      <Form.Item name="code" label={t('code')} extra={t('codeText')} rules={[{ required: true }]}>
        <Input autoComplete="off" autoCapitalize="characters" spellCheck={false} />
      </Form.Item>
      <Form.Item name={['school', 'name']} label={t('school')} rules={[{ required: true, whitespace: true }]}>
        <Input autoComplete="organization" maxLength={100} autoFocus={code !== undefined} />
      </Form.Item>
      <Form.Item name={['admin', 'name']} label={t('name')} rules={[{ required: true, whitespace: true }]}>
        <Input autoComplete="name" maxLength={100} />
      </Form.Item>
      <Form.Item
        name={['admin', 'username']}
        label={t('username')}
        extra={t('usernameText')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <NewPassword label={t('password')} name={['admin', 'password']} username={username} />
      <ProblemNote error={error} />
      <Button type="primary" htmlType="submit" block loading={busy} className="setup-send">
        {t('send')}
      </Button>
    </Form>
  )
}

/** Makes the school and signs the admin in. Sent again after a lost connection, it goes on where it was. */
function useSetup(form: ReturnType<typeof Form.useForm<Typed>>[0]) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { busy, error, setError, run } = useChange()
  const send = ({ code, school, admin }: Typed) =>
    run(async () => {
      try {
        await post('/setup', { code: code.trim(), school, admin }).catch(unlessDone)
        await post('/auth/sign-in/username', { username: admin.username, password: admin.password })
        client.setQueryData(setupQuery.queryKey, { needed: false })
        client.setQueryData(meQuery.queryKey, await get<Me>('/me'))
        await navigate({ to: '/admin' })
      } catch (problem) {
        setError(showFieldProblems(form, problem))
      }
    })
  return { busy, error, send }
}

/** After an answer that was lost the school is there already: the admin signs in. */
function unlessDone(error: unknown): void {
  if (!isProblem(error, 'setup-done')) throw error
}
