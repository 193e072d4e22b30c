// One request that holds several things becomes several: each sheet begins as a copy of it and is changed here.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { SideDrawer } from '../../admin/drawer.tsx'
import { FormEditor } from '../../forms/form-editor.tsx'
import type { FormValue } from '../../forms/path.ts'
import { readyToSend } from '../../forms/schema.ts'
import { newKey, post } from '../../lib/api.ts'
import { useText } from '../../lib/language.ts'
import { type FieldProblem, Problem } from '../../lib/problem.ts'
import { meQuery, processQuery } from '../../lib/queries.ts'
import type { Me, ProcessView, RequestView } from '../../lib/types.ts'
import { useKeyFor } from '../../lib/use-key.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { refreshRequest } from '../refresh.ts'
import { SendError } from '../say-dialog.tsx'
import './related.css'
import type { DialogProps } from './related-dialogs.tsx'
import { WORDS } from './words.ts'

const WIDE = 720
const FORM = 'request'

export function SplitDrawer({ request, open, onClose }: DialogProps) {
  const t = useText(WORDS)
  return (
    <SideDrawer open={open} title={t('split')} onClose={onClose} wide={WIDE}>
      <Loaded request={request} onClose={onClose} />
    </SideDrawer>
  )
}

function Loaded({ request, onClose }: Omit<DialogProps, 'open'>) {
  const { data: me } = useQuery(meQuery)
  const { data: process } = useQuery(processQuery(request.process))
  if (!me || !process) return <Waiting />
  return <Split request={request} me={me} process={process} onClose={onClose} />
}

type Sheet = { readonly key: string; readonly form: FormValue }
type SplitProps = Omit<DialogProps, 'open'> & { readonly me: Me; readonly process: ProcessView }

function Split({ request, me, process, onClose }: SplitProps) {
  const t = useText(WORDS)
  const fresh = (): Sheet => ({ key: newKey(), form: request.form as FormValue })
  const [sheets, setSheets] = useState<readonly Sheet[]>(() => [fresh()])
  const { busy, error, problems, send, forget } = useSplit(request, onClose)
  const change = (next: readonly Sheet[]) => {
    setSheets(next)
    forget()
  }
  const schema = process.forms[FORM]?.schema ?? {}
  return (
    <div className="split">
      <p className="soft">{t('splitText')}</p>
      {sheets.map(({ key, form }, at) => (
        <section key={key} className="split-sheet" aria-labelledby={`sheet-${key}`}>
          <div className="split-head">
            <h3 id={`sheet-${key}`}>{t('sheet', { no: at + 1 })}</h3>
            {sheets.length > 1 && (
              <Button
                type="text"
                aria-label={t('dropSheet', { no: at + 1 })}
                onClick={() => change(sheets.filter((sheet) => sheet.key !== key))}
              >
                {t('drop')}
              </Button>
            )}
          </div>
          <FormEditor
            process={process}
            form={FORM}
            value={form}
            onChange={(next) => change(sheets.map((sheet) => (sheet.key === key ? { key, form: next } : sheet)))}
            problems={problems[at] ?? NONE}
            context={{ me }}
            disabled={busy}
          />
        </section>
      ))}
      <SendError error={error} />
      <div className="split-foot">
        <Button onClick={() => change([...sheets, fresh()])}>{t('addSheet')}</Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button
          type="primary"
          loading={busy}
          onClick={() => void send(sheets.map(({ form }) => readyToSend(schema, form)))}
        >
          {t('splitDo')}
        </Button>
      </div>
    </div>
  )
}

const NONE: readonly FieldProblem[] = []
const NO_SHEETS: readonly (readonly FieldProblem[])[] = []

function useSplit({ id }: RequestView, done: () => void) {
  const t = useText(WORDS)
  const client = useQueryClient()
  const { message } = App.useApp()
  const keyFor = useKeyFor()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const [problems, setProblems] = useState(NO_SHEETS)
  const forget = () => setError(undefined)
  const send = async (forms: readonly FormValue[]) => {
    setBusy(true)
    setError(undefined)
    setProblems(NO_SHEETS)
    try {
      const body = { forms }
      const { items } = await post<{ items: { number: string }[] }>(`/requests/${id}/split`, body, keyFor(body))
      void message.success(t('splitDone', { numbers: items.map(({ number }) => number).join(' · ') }))
      void refreshRequest(client, id)
      done()
    } catch (failed) {
      const fields = failed instanceof Problem ? failed.fields : NONE
      if (fields.length > 0) setProblems(forms.map((_, at) => ofSheet(fields, at)))
      else setError(failed)
    } finally {
      setBusy(false)
    }
  }
  return { busy, error, problems, send, forget }
}

/** 'forms.1.text' is wrong at 'text' of the second sheet. */
function ofSheet(problems: readonly FieldProblem[], at: number): FieldProblem[] {
  const start = `forms.${at}.`
  return problems.flatMap((problem) =>
    problem.field?.startsWith(start) ? [{ ...problem, field: problem.field.slice(start.length) }] : [],
  )
}
