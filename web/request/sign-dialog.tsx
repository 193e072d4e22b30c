// The last look before a signature: what is signed, the opinion, where a return goes, the drawn signature. Opened and
// confirmed it takes two touches to sign.

import { Button, Input, Modal } from 'antd'
import { type RefObject, useId, useRef } from 'react'
import { useText } from '../lib/language.ts'
import type { Ability, Me, RequestView, Task } from '../lib/types.ts'
import { Money } from '../ui/money.tsx'
import { WORDS } from './act-words.ts'
import { Phrases } from './phrases.tsx'
import { type Return, ReturnChoice } from './return-choice.tsx'
import { SendError } from './say-dialog.tsx'
import { SignatureField, type Signing } from './signature-field.tsx'
import './sign.css'

/** On phones a sheet from below. */
const WIDTH = { xs: '100%', md: 560 }
const LONGEST = 4000
const TEXTS = {
  approve: ['titleApprove', 'confirmApprove'],
  complete: ['titleApprove', 'confirmApprove'],
  reject: ['titleReject', 'confirmReject'],
  return: ['titleReturn', 'confirmReturn'],
} as const

export type Typed = { readonly opinion: string; readonly signing: Signing; readonly back: Return }
export type SignProblem = {
  readonly at: 'opinion' | 'signature' | 'all'
  readonly text?: string
  readonly error?: unknown
}

export type SignDialogProps = {
  readonly ability: Ability
  readonly request: RequestView
  readonly task: Task
  readonly me: Me
  readonly typed: Typed
  readonly onChange: (typed: Typed) => void
  readonly problem: SignProblem | undefined
  readonly busy: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** `ability` stays what it was while the dialog closes. */
export function SignDialog({ open, ...rest }: SignDialogProps & { readonly open: boolean }) {
  const t = useText(WORDS)
  const [title] = TEXTS[rest.ability.act]
  const first = useRef<HTMLElement>(null)
  return (
    <Modal
      open={open}
      title={t(title)}
      footer={null}
      onCancel={rest.onClose}
      afterOpenChange={(isOpen) => isOpen && first.current?.focus()}
      className="sign-dialog"
      width={WIDTH}
    >
      <SignForm {...rest} first={first} />
    </Modal>
  )
}

type WithFirst = SignDialogProps & {
  /** Where the cursor begins: in the opinion when it is needed, else on the button that signs. */
  readonly first: RefObject<HTMLElement | null>
}

function SignForm(props: WithFirst) {
  const t = useText(WORDS)
  const { ability, request, task, me, typed, onChange, problem, busy, onConfirm, onClose, first } = props
  const [, confirm] = TEXTS[ability.act]
  const isNeeded = ability.opinion === 'required'
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onConfirm()
      }}
    >
      <p className="sign-what">
        <span>{request.title}</span>
        {request.amountFen !== undefined && <Money fen={request.amountFen} strong />}
      </p>
      {ability.act === 'return' && (
        <ReturnChoice
          ability={ability}
          request={request}
          task={task}
          value={typed.back}
          onChange={(back) => onChange({ ...typed, back })}
        />
      )}
      <OpinionField {...props} isNeeded={isNeeded} />
      <SignatureField
        kept={me.preferences?.signature}
        value={typed.signing}
        onChange={(signing) => onChange({ ...typed, signing })}
        problem={problem?.at === 'signature' ? problem.text : undefined}
      />
      <div className="sign-foot">
        <SendError error={problem?.at === 'all' ? problem.error : undefined} />
        <div className="say-buttons">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            type="primary"
            htmlType="submit"
            className="sign-confirm"
            danger={ability.act === 'reject'}
            loading={busy}
            ref={(button) => {
              if (!isNeeded) first.current = button
            }}
          >
            {t(confirm)}
          </Button>
        </div>
      </div>
    </form>
  )
}

function OpinionField({ ability, me, typed, onChange, problem, isNeeded, first }: WithFirst & { isNeeded: boolean }) {
  const t = useText(WORDS)
  const id = useId()
  const text = problem?.at === 'opinion' ? (problem.text ?? t('opinionNeeded')) : undefined
  const change = (opinion: string) => onChange({ ...typed, opinion })
  return (
    <div className="act-field">
      <label htmlFor={id} className="act-label">
        {t(isNeeded ? 'opinion' : 'opinionOptional')}
      </label>
      <Phrases act={ability.act} me={me} opinion={typed.opinion} onChoose={change} />
      <Input.TextArea
        id={id}
        value={typed.opinion}
        maxLength={LONGEST}
        autoSize={{ minRows: 2, maxRows: 8 }}
        ref={(field) => {
          if (isNeeded) first.current = field?.resizableTextArea?.textArea ?? null
        }}
        aria-required={isNeeded}
        status={text ? 'error' : ''}
        aria-invalid={text !== undefined}
        aria-describedby={`${id}-note`}
        onChange={({ target }) => change(target.value)}
      />
      <p id={`${id}-note`} className={text ? 'act-problem' : 'soft act-note'} role={text ? 'alert' : undefined}>
        {text ?? (isNeeded ? t('opinionNeeded') : '')}
      </p>
    </div>
  )
}
