// The last look before several tasks are approved at once: which ones, what is said to each, with which signature. What did
// not go through is told one by one; what did, is done.

import { App, Button, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { useFormats } from '../lib/format.ts'
import { useText } from '../lib/language.ts'
import type { InboxItem, Me } from '../lib/types.ts'
import { useKeyFor } from '../lib/use-key.ts'
import { Phrases } from '../request/phrases.tsx'
import { firstSigning, SignatureField, type Signing } from '../request/signature-field.tsx'
import { useSignature } from '../request/use-signature.ts'
import { Money } from '../ui/money.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { SCROLLED } from '../ui/scrolled.ts'
import { type BatchResult, useApproveAll } from './approve-all.ts'
import { BatchResultList } from './batch-result.tsx'
import { WORDS } from './words.ts'
import '../request/sign.css'

type Properties = {
  /** As they were when the dialog was opened. */
  readonly items: readonly InboxItem[]
  readonly me: Me
  readonly close: () => void
  readonly onDone: () => void
}

const LONGEST = 4000

export function BatchDialog({ items, me, close, onDone }: Properties) {
  const t = useText(WORDS)
  const [result, setResult] = useState<BatchResult>()
  const { message } = App.useApp()
  const told = (answer: BatchResult) => {
    onDone()
    if (answer.refused.length > 0) return setResult(answer)
    void message.success(t('approvedAll', { count: answer.done }))
    close()
  }
  const title = result
    ? t('someTitle', { done: result.done, failed: result.refused.length })
    : t('batchTitle', { count: items.length })
  return (
    <Modal open title={title} footer={null} onCancel={close} width={560}>
      {result ? (
        <BatchResultList refused={result.refused} close={close} />
      ) : (
        <BatchForm items={items} me={me} close={close} onAnswer={told} />
      )}
    </Modal>
  )
}

type FormProperties = Pick<Properties, 'items' | 'me' | 'close'> & { readonly onAnswer: (result: BatchResult) => void }

function BatchForm({ items, me, close, onAnswer }: FormProperties) {
  const t = useText(WORDS)
  const id = useId()
  const [opinion, setOpinion] = useState('')
  const [signing, setSigning] = useState<Signing>(() => firstSigning(me.preferences?.signature))
  const { busy, error, missing, send } = useSending(items, me, onAnswer)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void send(opinion.trim(), signing)
      }}
    >
      <Items items={items} />
      <div className="act-field inbox-batch-opinion">
        <label htmlFor={id} className="act-label">
          {t('opinion')}
        </label>
        <Phrases act="approve" me={me} opinion={opinion} onChoose={setOpinion} />
        <Input.TextArea
          id={id}
          value={opinion}
          maxLength={LONGEST}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={({ target }) => setOpinion(target.value)}
        />
      </div>
      <SignatureField
        kept={me.preferences?.signature}
        value={signing}
        onChange={setSigning}
        problem={missing ? t('drawFirst') : undefined}
      />
      <ProblemNote error={error} />
      <div className="inbox-batch-buttons">
        <Button onClick={close}>{t('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={busy} autoFocus>
          {t('approveCount', { count: items.length })}
        </Button>
      </div>
    </form>
  )
}

function Items({ items }: { items: readonly InboxItem[] }) {
  const t = useText(WORDS)
  const { money } = useFormats()
  const sum = items.reduce((total, { request }) => total + (request.amountFen ?? 0), 0)
  return (
    <>
      <ul className="inbox-batch-items" {...SCROLLED}>
        {items.map(({ id, request }) => (
          <li key={id}>
            <span>{request.title}</span>
            <span className="soft">{request.requester.name}</span>
            {request.amountFen !== undefined && <Money fen={request.amountFen} />}
          </li>
        ))}
      </ul>
      <p className="inbox-batch-sum number">{t('batchSum', { count: items.length, sum: money(sum) })}</p>
    </>
  )
}

function useSending(items: readonly InboxItem[], me: Me, onAnswer: (result: BatchResult) => void) {
  const approveAll = useApproveAll()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const [missing, setMissing] = useState(false)
  const keyFor = useKeyFor()
  const signatureOf = useSignature(me)
  const send = async (opinion: string, signing: Signing) => {
    const isMissing = signing.how === 'draw' && !signing.picture
    setMissing(isMissing)
    if (isMissing) return
    setBusy(true)
    setError(undefined)
    try {
      const signature = await signatureOf(signing)
      const input = { ...(opinion ? { opinion } : {}), ...(signature ? { signature } : {}) }
      onAnswer(await approveAll(items, input, keyFor(input)))
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return { busy, error, missing, send }
}
