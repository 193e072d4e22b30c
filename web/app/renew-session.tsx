// The sign-in over the page: when a session ends in the middle of something, the same person signs in again and what was
// asked is asked once more. Somebody else leaves the page.

import { Modal } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { SignInForm } from '../account/sign-in-form.tsx'
import { renewSessionBy } from '../lib/api.ts'
import { useText } from '../lib/language.ts'
import type { Me } from '../lib/types.ts'
import { WORDS } from './words.ts'

export function RenewSession({ me }: { me: Me }) {
  const t = useText(WORDS)
  const [open, setOpen] = useState(false)
  const waiting = useRef<{ readonly promise: Promise<void>; readonly done: () => void }>(undefined)
  useEffect(
    () =>
      renewSessionBy(() => {
        if (!waiting.current) {
          let done = () => {}
          const promise = new Promise<void>((resolve) => {
            done = resolve
          })
          waiting.current = { promise, done }
        }
        setOpen(true)
        return waiting.current.promise
      }),
    [],
  )
  const finished = (who: string) => {
    if (who !== me.person.id) {
      window.location.assign('/')
      return
    }
    setOpen(false)
    waiting.current?.done()
    waiting.current = undefined
  }
  return (
    <Modal
      open={open}
      title={t('renewTitle')}
      footer={null}
      closable={false}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <p className="soft">{t('renewText')}</p>
      <SignInForm onSignedIn={(signedIn) => finished(signedIn.person.id)} />
    </Modal>
  )
}
