// The departments of the school, with how many people sit in each.

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { post, put } from '../../lib/api.ts'
import { useText } from '../../lib/language.ts'
import type { Department } from '../../lib/types.ts'
import { Empty } from '../../ui/empty.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { departmentsQuery } from '../office.ts'
import { PartHead } from '../part-head.tsx'
import { WORDS } from './words.ts'

const NAME_MOST = 60

type Typed = { name: string }
type Edited = 'new' | Department | undefined

export function DepartmentsPart() {
  const t = useText(WORDS)
  const query = useQuery(departmentsQuery)
  const [edited, setEdited] = useState<Edited>()
  return (
    <>
      <PartHead
        name="departments"
        actions={
          <Button type="primary" onClick={() => setEdited('new')}>
            {t('add')}
          </Button>
        }
      />
      <ProblemNote error={query.error} retry={() => void query.refetch()} />
      {!query.data && !query.error && <Waiting />}
      {query.data?.items.length === 0 && <Empty icon="list" title={t('none')} text={t('noneText')} />}
      {query.data && query.data.items.length > 0 && (
        <ul className="admin-list admin-rows">
          {query.data.items.map((department) => (
            <li key={department.id}>
              <strong>{department.name}</strong>
              <Link className="number" to="/admin/$part" params={{ part: 'people' }} search={{ q: department.name }}>
                {t('people', { count: department.people })}
              </Link>
              <Button
                type="text"
                aria-label={t('renameOf', { name: department.name })}
                onClick={() => setEdited(department)}
              >
                {t('rename')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Edit edited={edited} onClose={() => setEdited(undefined)} />
    </>
  )
}

function Edit({ edited, onClose }: { edited: Edited; onClose: () => void }) {
  const t = useText(WORDS)
  const isNew = edited === 'new'
  const save = async ({ name }: Typed, keyFor: (body: unknown) => string) => {
    if (edited === undefined || isNew) await post('/admin/departments', { name }, keyFor({ name }))
    else await put(`/admin/departments/${edited.id}`, { name })
    return t(isNew ? 'added' : 'renamed', { name })
  }
  return (
    <FormDialog<Typed>
      open={edited !== undefined}
      title={isNew || !edited ? t('add') : t('renameOf', { name: edited.name })}
      initial={isNew || !edited ? {} : { name: edited.name }}
      onClose={onClose}
      save={save}
    >
      <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true, message: t('needed') }]}>
        <Input autoFocus maxLength={NAME_MOST} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  )
}
