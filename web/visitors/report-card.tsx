// One report of a visitor, and what the office does with it.

import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState } from 'react'
import { addressOf } from '../files/known-files.ts'
import { newKey, post } from '../lib/api.ts'
import { useFormats } from '../lib/format.ts'
import { useSay, useText } from '../lib/language.ts'
import { SayDialog } from '../request/say-dialog.tsx'
import '../request/sign.css'
import { useProblemText } from '../ui/problem-note.tsx'
import { reportsQuery, type VisitorReport, without } from './reports.ts'
import { WORDS } from './words.ts'

export function ReportCard({ report }: { report: VisitorReport }) {
  const t = useText(WORDS)
  const say = useSay()
  const { instant } = useFormats()
  const { at, place, category, text, contact, photo, state, reason, request } = report
  return (
    <li className="card visitors-report">
      {photo && (
        <a href={addressOf(photo)} target="_blank" rel="noreferrer" aria-label={t('photo')}>
          <img src={addressOf(photo)} alt="" loading="lazy" />
        </a>
      )}
      <div>
        <h2>{place.path}</h2>
        <p className="visitors-facts">
          <span className="ui-tag">{say(category.title)}</span>
          <time className="soft number" dateTime={at}>
            {instant(at)}
          </time>
          {contact && <span className="soft">{t('contact', { contact })}</span>}
        </p>
        {text && <p className="visitors-text">{text}</p>}
        {reason && <p className="soft">{reason}</p>}
        {request && (
          <Link to="/requests/$id" params={{ id: request.id }}>
            {t('open', { number: request.number })}
          </Link>
        )}
        {state === 'waiting' && <Acts report={report} />}
      </div>
    </li>
  )
}

function Acts({ report }: { report: VisitorReport }) {
  const t = useText(WORDS)
  const say = useSay()
  const { busy, accept, refuse } = useDecision(report)
  const [refusing, setRefusing] = useState(false)
  const named = { place: report.place.path, what: say(report.category.title) }
  return (
    <div className="visitors-acts">
      <Button size="large" loading={busy} aria-label={t('acceptOf', named)} onClick={() => void accept()}>
        {t('accept')}
      </Button>
      <Button
        size="large"
        type="text"
        disabled={busy}
        aria-label={t('refuseOf', named)}
        onClick={() => setRefusing(true)}
      >
        {t('refuse')}
      </Button>
      <SayDialog
        open={refusing}
        title={t('refuseTitle')}
        what={report.text}
        label={t('reason')}
        isNeeded
        confirm={t('refuse')}
        danger
        onClose={() => setRefusing(false)}
        send={refuse}
      />
    </div>
  )
}

/** It leaves the list at once, and comes back when it could not be done. */
function useDecision({ id }: VisitorReport) {
  const t = useText(WORDS)
  const client = useQueryClient()
  const { message } = App.useApp()
  const problemText = useProblemText()
  const [key] = useState(newKey)
  const [busy, setBusy] = useState(false)
  const { queryKey } = reportsQuery('waiting')
  const done = (said: string) => {
    client.setQueryData(queryKey, (data) => without(data, id))
    void message.success(said)
    const touched = ['visitor-reports', 'requests', 'me', 'tasks']
    void client.invalidateQueries({ predicate: ({ queryKey: [kind] }) => touched.includes(String(kind)) })
  }
  const accept = async () => {
    setBusy(true)
    try {
      const { request } = await post<{ request?: { number?: string } }>(`/visitor-reports/${id}/accept`, {}, key)
      done(request?.number ? t('taken', { number: request.number }) : t('takenPlain'))
    } catch (error) {
      void message.error(problemText(error))
      void client.invalidateQueries({ queryKey })
    } finally {
      setBusy(false)
    }
  }
  const refuse = async (reason: string | undefined, own: string) => {
    await post(`/visitor-reports/${id}/refuse`, { reason }, own)
    done(t('saidRefused'))
  }
  return { busy, accept, refuse }
}
