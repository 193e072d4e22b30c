// A dialog with a few words, or none: urging, withdrawing, sending copies. What was typed stays when it could not be sent.

import { Button, Input, Modal } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { newKey } from '../lib/api.ts'
import { useText } from '../lib/language.ts'
import { Unreachable } from '../lib/problem.ts'
import { Icon } from '../ui/icon.tsx'
import { useProblemText } from '../ui/problem-note.tsx'
import { WORDS } from './act-words.ts'

type Saying = {
  readonly what?: string
  /** Without it there is nothing to say. */
  readonly label?: string
  readonly isNeeded?: boolean
  readonly confirm: string
  readonly danger?: boolean
  /** What has to be chosen besides. */
  readonly children?: ReactNode
  readonly canSend?: boolean
  /** `key` is the same for every try of one opening. */
  readonly send: (text: string | undefined, key: string) => Promise<void>
}
type Properties = Saying & { readonly open: boolean; readonly title: string; readonly onClose: () => void }

const LONGEST = 1000

export function SayDialog({ open, title, onClose, ...saying }: Properties) {
  return (
    <Modal open={open} title={title} footer={null} onCancel={onClose} destroyOnHidden>
      <SayForm {...saying} onClose={onClose} />
    </Modal>
  )
}

function SayForm({
  what,
  label,
  isNeeded = false,
  confirm,
  danger = false,
  children,
  canSend = true,
  send,
  onClose,
}: Saying & { onClose: () => void }) {
  const t = useText(WORDS)
  const id = useId()
  const [key] = useState(newKey)
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const submit = async () => {
    setBusy(true)
    setError(undefined)
    try {
      await send(text.trim() || undefined, key)
      onClose()
    } catch (failed) {
      setError(failed)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      className="say"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {what && <p className="soft">{what}</p>}
      {children}
      {label !== undefined && (
        <>
          <label htmlFor={id}>{label}</label>
          <Input.TextArea
            id={id}
            value={text}
            maxLength={LONGEST}
            aria-required={isNeeded || undefined}
            autoSize={{ minRows: 2, maxRows: 8 }}
            onChange={({ target }) => setText(target.value)}
          />
        </>
      )}
      <SendError error={error} />
      <div className="say-buttons">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button
          type="primary"
          htmlType="submit"
          danger={danger}
          loading={busy}
          disabled={!canSend || (isNeeded && text.trim() === '')}
        >
          {confirm}
        </Button>
      </div>
    </form>
  )
}

/** After a lost connection nothing is known of what was sent, and it may safely be sent again. */
export function SendError({ error }: { error: unknown }) {
  const t = useText(WORDS)
  const textOf = useProblemText()
  if (!error) return null
  return (
    <p className="ui-problem" role="alert">
      <Icon name="warn" />
      <span>{error instanceof Unreachable ? t('unreachable') : textOf(error)}</span>
    </p>
  )
}
