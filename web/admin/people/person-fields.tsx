// The fields of a person, for somebody new and for changes.

import { useQuery } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import { useText } from '../../lib/language.ts'
import { departmentsQuery } from '../office.ts'
import { WORDS } from './words.ts'

export type PersonTyped = {
  name: string
  username?: string
  staffNo?: string
  department?: string
  phone?: string
  email?: string
}

const NAME_MOST = 60
const SHORT = 40
const EMAIL_MOST = 120

export function PersonFields({ hasAccount }: { hasAccount: boolean }) {
  const t = useText(WORDS)
  const { data: departments } = useQuery(departmentsQuery)
  return (
    <div className="admin-two">
      <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true, message: t('needed') }]}>
        <Input maxLength={NAME_MOST} autoComplete="off" />
      </Form.Item>
      {hasAccount && (
        <Form.Item
          name="username"
          label={t('username')}
          extra={t('usernameText')}
          rules={[{ required: true, whitespace: true, message: t('needed') }]}
        >
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
      )}
      <Form.Item name="department" label={t('department')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('noDepartment')}
          options={departments?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        />
      </Form.Item>
      <Form.Item name="staffNo" label={t('staffNo')}>
        <Input maxLength={SHORT} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={t('phone')}>
        <Input maxLength={SHORT} type="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name="email" label={t('email')}>
        <Input maxLength={EMAIL_MOST} type="email" autoComplete="off" />
      </Form.Item>
    </div>
  )
}
