// A password that is chosen: typed twice, with words about how good it is. Stands inside a form of antd.

import { Form, Input } from 'antd'
import { useId } from 'react'
import { useText } from '../lib/language.ts'
import { WORDS } from './password-words.ts'
import { PASSWORD_LEAST, strengthOf } from './strength.ts'

type Path = readonly (string | number)[]

type Properties = {
  readonly label: string
  /** Where the form keeps it. */
  readonly name: Path
  /** What it should not contain. */
  readonly username?: string | undefined
}

export function NewPassword({ label, name, username }: Properties) {
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
        label={label}
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
