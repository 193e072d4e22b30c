// One person: changed, given roles, deactivated. What is done here takes effect at once.

import { Button, Form } from 'antd'
import { useEffect, useState } from 'react'
import { put } from '../../lib/api.ts'
import { useText } from '../../lib/language.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { SideDrawer } from '../drawer.tsx'
import type { OfficePerson } from '../office.ts'
import { useOfficeChange } from '../use-office-change.ts'
import { PersonAccount } from './person-account.tsx'
import { PersonFields, type PersonTyped } from './person-fields.tsx'
import { PersonRoles } from './person-roles.tsx'
import { usePeopleCache } from './use-people-cache.ts'
import { WORDS } from './words.ts'

/** A form without a value for a field gives no value for it: then it is taken away. */
const FIELDS = ['name', 'username', 'staffNo', 'department', 'phone', 'email'] as const

export function PersonDrawer({ person, onClose }: { person: OfficePerson | undefined; onClose: () => void }) {
  const [shown, setShown] = useState(person)
  useEffect(() => {
    if (person) setShown(person)
  }, [person])
  const keep = usePeopleCache()
  const changed = (next: OfficePerson) => {
    setShown(next)
    keep(next)
  }
  return (
    <SideDrawer open={person !== undefined} title={shown?.name} onClose={onClose}>
      {shown && (
        <div key={shown.id} className="admin-sections">
          <Facts person={shown} changed={changed} />
          <PersonRoles person={shown} changed={changed} />
          <PersonAccount person={shown} changed={changed} />
        </div>
      )}
    </SideDrawer>
  )
}

type Properties = { readonly person: OfficePerson; readonly changed: (person: OfficePerson) => void }

function Facts({ person, changed }: Properties) {
  const t = useText(WORDS)
  const [form] = Form.useForm<PersonTyped>()
  const [dirty, setDirty] = useState(false)
  const { busy, error, save } = useOfficeChange(form)
  const send = (typed: PersonTyped) =>
    save(async () => {
      const known = FIELDS.filter((field) => field !== 'username' || person.username !== undefined)
      const body = Object.fromEntries(known.map((field) => [field, typed[field]?.trim() || null]))
      changed(await put<OfficePerson>(`/admin/people/${person.id}`, body))
      setDirty(false)
      return t('saved')
    })
  return (
    <Form<PersonTyped>
      form={form}
      layout="vertical"
      requiredMark={false}
      scrollToFirstError={{ focus: true }}
      className="admin-form"
      initialValues={{ ...person, department: person.department?.id }}
      onValuesChange={() => setDirty(true)}
      onFinish={(typed) => void send(typed)}
    >
      <PersonFields hasAccount={person.username !== undefined} />
      <ProblemNote error={error} />
      <div className="admin-buttons">
        <Button type={dirty ? 'primary' : 'default'} htmlType="submit" loading={busy} disabled={!dirty}>
          {t('save')}
        </Button>
      </div>
    </Form>
  )
}
