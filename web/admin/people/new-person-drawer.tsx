// Somebody new: who they are and their first role. The password that is made is shown once.

import { Button, Form } from 'antd'
import { useState } from 'react'
import { post } from '../../lib/api.ts'
import { useText } from '../../lib/language.ts'
import { useKeyFor } from '../../lib/use-key.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { SideDrawer } from '../drawer.tsx'
import type { OfficePerson } from '../office.ts'
import { RoleFields, type RoleTyped, roleToSend } from '../roles/role-fields.tsx'
import { useOfficeChange } from '../use-office-change.ts'
import { OneTimePassword } from './one-time-password.tsx'
import { PersonFields, type PersonTyped } from './person-fields.tsx'
import { WORDS } from './words.ts'

type Typed = PersonTyped & { username: string; roles?: RoleTyped[] }

export function NewPersonDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText(WORDS)
  return (
    <SideDrawer open={open} title={t('add')} onClose={onClose}>
      <NewPerson onClose={onClose} />
    </SideDrawer>
  )
}

function NewPerson({ onClose }: { onClose: () => void }) {
  const t = useText(WORDS)
  const [form] = Form.useForm<Typed>()
  const keyFor = useKeyFor()
  const [made, setMade] = useState<OfficePerson>()
  const { busy, error, save } = useOfficeChange(form)
  const send = (typed: Typed) =>
    save(async () => {
      const body = toSend(typed)
      const person = await post<OfficePerson>('/admin/people', body, keyFor(body))
      setMade(person)
      return t('added', { name: person.name })
    })
  if (made?.password) {
    return (
      <>
        <OneTimePassword name={made.name} username={made.username ?? ''} password={made.password} />
        <div className="admin-buttons">
          <Button type="primary" onClick={onClose}>
            {t('done')}
          </Button>
        </div>
      </>
    )
  }
  return (
    <Form<Typed>
      form={form}
      layout="vertical"
      requiredMark={false}
      scrollToFirstError={{ focus: true }}
      className="admin-form"
      onFinish={(typed) => void send(typed)}
    >
      <PersonFields hasAccount />
      <h2 className="admin-subhead">{t('firstRole')}</h2>
      <RoleFields at={['roles', 0]} isOptional />
      <p className="soft admin-note">{t('passwordText')}</p>
      <ProblemNote error={error} />
      <div className="admin-buttons">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('save')}
        </Button>
      </div>
    </Form>
  )
}

/** What is not filled in is left out. */
function toSend({ roles = [], ...typed }: Typed): object {
  const filled = Object.entries(typed).filter(([, value]) => typeof value === 'string' && value.trim() !== '')
  const wanted = roles.filter(({ role }) => role !== undefined).map(roleToSend)
  return { ...Object.fromEntries(filled), ...(wanted.length > 0 ? { roles: wanted } : {}) }
}
