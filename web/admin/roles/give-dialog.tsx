// Gives a role: to a person that is known, or a role that is known to a person who is chosen.

import { Form } from 'antd'
import { post } from '../../lib/api.ts'
import { useText } from '../../lib/language.ts'
import type { PersonRef } from '../../lib/types.ts'
import { FormDialog } from '../form-dialog.tsx'
import { WORDS as FORM_TEXTS } from '../form-words.ts'
import type { RoleHeld } from '../office.ts'
import { OnePerson } from '../one-person.tsx'
import { RoleFields, type RoleTyped, roleToSend } from './role-fields.tsx'
import { WORDS } from './words.ts'

type Typed = RoleTyped & { person?: string }
type Properties = {
  readonly open: boolean
  readonly title: string
  readonly person?: PersonRef
  readonly role?: string
  readonly onClose: () => void
  readonly onGiven?: (held: RoleHeld) => void
}

export function GiveDialog({ open, title, person, role, onClose, onGiven }: Properties) {
  const t = useText(WORDS)
  const needed = useText(FORM_TEXTS)
  const give = async (typed: Typed, keyFor: (body: unknown) => string) => {
    const body = roleToSend({ ...typed, ...(role ? { role } : {}) })
    const who = person?.id ?? typed.person
    const held = await post<RoleHeld>(`/admin/people/${who}/roles`, body, keyFor({ who, body }))
    onGiven?.(held)
    return t('given')
  }
  return (
    <FormDialog<Typed> open={open} title={title} confirm={t('give')} onClose={onClose} save={give}>
      {!person && (
        <Form.Item name="person" label={t('who')} rules={[{ required: true, message: needed('neededChoice') }]}>
          <OnePerson />
        </Form.Item>
      )}
      <RoleFields isGiven={role !== undefined} />
    </FormDialog>
  )
}
