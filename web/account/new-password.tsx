// A password that is chosen: typed twice, with words about how good it is. Stands inside a form of antd.

import { Form, Input } from 'antd'
import { useId } from 'react'
import { useText } from '../lib/language.ts'
import { WORDS } from './password-words.ts'
import { PASSWORD_LEAST, strengthOf } from './strength.ts'

type Path = readonly (string | number)[]

/** `name` is where the form keeps it, `username` what it must not contain. */
export function NewPassword({ name, username }: { name: Path; username?: string | undefined }) {
  const t = useText(WORDS)
  const id = useId()
  const typed: unknown = Form.useWatch([...name])
  const password = typeof typed === 'string' ? typed : ''
  const strength = strengthOf(password, username)
  const missing = PASSWORD_LEAST - Array.from(password).length
  return (
    <>
      <Form.Item
        name={[...name]}
        label={t('next')}
        rules={[{ required: true }]}
        extra={
          <span id={id} aria-live="polite" className={password === '' ? 'soft' : `account-strength-${strength}`}>
            {password === '' ? t('rule', { count: PASSWORD_LEAST }) : t(strength, { count: missing })}
          </span>
        }
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('again')}
        dependencies={[[...name]]}
        rules={[
          { required: true },
          ({ getFieldValue }) => ({
            validator: (_, again) =>
              !again || again === getFieldValue([...name])
                ? Promise.resolve()
                : Promise.reject(new Error(t('differs'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
    </>
  )
}
