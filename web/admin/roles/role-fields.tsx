// Which role, in which department, from when to when.

import { useQuery } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import { useSay, useText } from '../../lib/language.ts'
import { WORDS as FORM_TEXTS } from '../form-words.ts'
import { departmentsQuery, rolesQuery } from '../office.ts'
import { WORDS } from './words.ts'

export type RoleTyped = { role?: string; department?: string; from?: string; to?: string }

type Properties = {
  /** Where the fields stand in the form. */
  readonly at?: readonly (string | number)[]
  readonly isOptional?: boolean
  /** The role is settled. */
  readonly isGiven?: boolean
}

export function RoleFields({ at = [], isOptional = false, isGiven = false }: Properties) {
  const t = useText(WORDS)
  const say = useSay()
  const needed = useText(FORM_TEXTS)
  const { data: roles } = useQuery(rolesQuery)
  const { data: departments } = useQuery(departmentsQuery)
  return (
    <>
      <div className="admin-two">
        {!isGiven && (
          <Form.Item
            name={[...at, 'role']}
            label={t('role')}
            rules={isOptional ? [] : [{ required: true, message: needed('neededChoice') }]}
          >
            <Select
              allowClear={isOptional}
              showSearch={{ optionFilterProp: 'label' }}
              options={roles?.map(({ role, title }) => ({ value: role, label: say(title) })) ?? []}
            />
          </Form.Item>
        )}
        <Form.Item name={[...at, 'department']} label={t('department')} extra={t('departmentText')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={departments?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          />
        </Form.Item>
      </div>
      <DaysFields at={at} />
    </>
  )
}

export function DaysFields({ at = [], isGiven = false }: Pick<Properties, 'at' | 'isGiven'>) {
  const t = useText(WORDS)
  const needed = useText(FORM_TEXTS)
  return (
    <div className="admin-two">
      <Form.Item
        name={[...at, 'from']}
        label={t('from')}
        extra={isGiven ? undefined : t('fromText')}
        rules={isGiven ? [{ required: true, message: needed('needed') }] : []}
      >
        <Input type="date" />
      </Form.Item>
      <Form.Item name={[...at, 'to']} label={t('to')} extra={t('toText')}>
        <Input type="date" />
      </Form.Item>
    </div>
  )
}

export function roleToSend({ role, department, from, to }: RoleTyped): object {
  return { role, ...(department ? { department } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) }
}
