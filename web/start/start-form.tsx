// The form of a request before it is sent: saved by itself, with who will act and what it comes to.

import { Button } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useAllArrived } from '../files/use-all-arrived.ts'
import { FormEditor } from '../forms/form-editor.tsx'
import type { FormValue } from '../forms/path.ts'
import { isUntouched, readyToSend } from '../forms/schema.ts'
import { useFormats } from '../lib/format.ts'
import { useSay, useText } from '../lib/language.ts'
import type { Me, Preview, ProcessView } from '../lib/types.ts'
import { useIsNarrow } from '../lib/use-media.ts'
import { PageHead } from '../ui/page-head.tsx'
import { SCROLLED } from '../ui/scrolled.ts'
import { useAddressOfDraft } from './draft-address.ts'
import { SavedNote } from './saved-note.tsx'
import { useAutosave } from './use-autosave.ts'
import { usePreview } from './use-preview.ts'
import { useSending } from './use-sending.ts'
import { Warnings } from './warnings.tsx'
import { WhoSigns } from './who-signs.tsx'
import { WORDS } from './words.ts'

type Properties = {
  readonly me: Me
  readonly process: ProcessView
  /** The id under which it is kept. */
  readonly draft: string
  readonly start: FormValue
  readonly savedAt: string | undefined
  readonly note: ReactNode
}

const FORM = 'request'

export function StartForm({ me, process, draft, start, savedAt, note }: Properties) {
  const t = useText(WORDS)
  const say = useSay()
  const [form, setForm] = useState(start)
  const schema = process.forms[FORM]?.schema ?? {}
  const untouched = form === start || isUntouched(schema, form)
  const ready = readyToSend(schema, form)
  const preview = usePreview(process.key, ready)
  const { saving, end } = useAutosave({ id: draft, process: process.key, savedAt }, form, untouched)
  const allArrived = useAllArrived()
  const { send, isSending, problems, note: refusal, forget } = useSending(process, draft, end)
  useAddressOfDraft(process.key, draft, saving.state !== 'untouched')
  const change = (next: FormValue) => {
    setForm(next)
    forget()
  }
  // On phones the end of the page is seldom seen before it is sent: what to mind stands at the button.
  const narrow = useIsNarrow()
  const warnings = preview && <Warnings preview={preview} process={process} />
  const submit = () => {
    if (allArrived()) void send(ready, preview?.warnings ?? [])
  }
  return (
    <>
      <PageHead title={say(process.forms[FORM]?.title ?? process.title)} back="/start" />
      <div className="start-page">
        <div className="start-main">
          {note}
          <section className="card" aria-label={t('fill')}>
            <FormEditor
              process={process}
              form={FORM}
              value={form}
              onChange={change}
              problems={problems}
              context={{ me }}
              disabled={isSending}
            />
          </section>
        </div>
        <div className="start-side" {...SCROLLED}>
          {!narrow && warnings}
          {preview && <WhoSigns preview={preview} />}
        </div>
      </div>
      <div className="start-bar">
        <div className="start-bar-in">
          {narrow && warnings}
          {refusal && (
            <p className="start-refusal" role="alert">
              {refusal}
            </p>
          )}
          <SavedNote saving={saving} />
          <Total preview={preview} />
          <Button type="primary" size="large" loading={isSending} onClick={submit}>
            {t(isSending ? 'sending' : 'send')}
          </Button>
        </div>
      </div>
    </>
  )
}

/** The last sum that could be told: while a field is half typed there is none. */
function Total({ preview }: { preview: Preview | undefined }) {
  const t = useText(WORDS)
  const { money } = useFormats()
  const [last, setLast] = useState<number>()
  const amount = preview?.amountFen
  useEffect(() => {
    if (amount !== undefined) setLast(amount)
  }, [amount])
  if (last === undefined) return null
  return (
    <span className="start-total">
      <span className="start-soft">{t('total')}</span> <strong className="number">{money(last)}</strong>
    </span>
  )
}
