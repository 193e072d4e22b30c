// The school itself: its name, and the end of the demo with what that means.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { put } from '../../lib/api.ts'
import { useText } from '../../lib/language.ts'
import { meQuery } from '../../lib/queries.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Section } from '../../ui/section.tsx'
import { PartHead } from '../part-head.tsx'
import { useOfficeChange } from '../use-office-change.ts'
import { DemoCard } from './demo-card.tsx'
import { WORDS } from './words.ts'

const NAME_MOST = 60

export function SchoolPart() {
  const { data: me } = useQuery(meQuery)
  if (!me) return null
  return (
    <>
      <PartHead name="school" />
      <div className="admin-narrow">
        <NameCard name={me.school.name} />
        <DemoCard isDemo={me.school.demo} />
      </div>
    </>
  )
}

function NameCard({ name }: { name: string }) {
  const t = useText(WORDS)
  const client = useQueryClient()
  const [form] = Form.useForm<{ name: string }>()
  const [dirty, setDirty] = useState(false)
  const { busy, error, save } = useOfficeChange(form)
  const send = (typed: { name: string }) =>
    save(async () => {
      await put('/admin/school', { name: typed.name.trim() })
      client.setQueryData(meQuery.queryKey, (me) => me && { ...me, school: { ...me.school, name: typed.name.trim() } })
      setDirty(false)
      return t('saved')
    })
  return (
    <Section title={t('name')}>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name }}
        onValuesChange={() => setDirty(true)}
        onFinish={(typed) => void send(typed)}
      >
        <Form.Item
          name="name"
          extra={t('nameText')}
          rules={[{ required: true, whitespace: true, message: t('needed') }]}
        >
          <Input maxLength={NAME_MOST} aria-label={t('name')} autoComplete="organization" />
        </Form.Item>
        <ProblemNote error={error} />
        <Button htmlType="submit" type={dirty ? 'primary' : 'default'} disabled={!dirty} loading={busy}>
          {t('save')}
        </Button>
      </Form>
    </Section>
  )
}
