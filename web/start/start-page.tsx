// The page on which a request is written. What it begins with: a draft, an old request, or an empty form.

import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { FormValue } from '../forms/path.ts'
import { fieldsOf, startOf } from '../forms/schema.ts'
import { newKey } from '../lib/api.ts'
import { useFormats } from '../lib/format.ts'
import { useText } from '../lib/language.ts'
import { meQuery, processQuery, requestQuery } from '../lib/queries.ts'
import type { JsonSchema, Me, ProcessView, RequestDraft, RequestView } from '../lib/types.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { copyOf } from './copy.ts'
import { draftsQuery, newerHere } from './drafts.ts'
import './start.css'
import { StartForm } from './start-form.tsx'
import { WORDS } from './words.ts'

const FROM = '/signed-in/start/$process'

export function StartPage() {
  const { process: key } = useParams({ from: FROM })
  const { draft, copy, place } = useSearch({ from: FROM })
  const { data: me } = useQuery(meQuery)
  const process = useQuery(processQuery(key))
  const drafts = useQuery(draftsQuery)
  const old = useQuery({ ...requestQuery(copy ?? ''), enabled: copy !== undefined })
  if (process.error && !process.data) return <ProblemNote error={process.error} retry={() => void process.refetch()} />
  if (!me || !process.data || drafts.isPending || (copy !== undefined && old.isPending)) return <Waiting />
  return (
    <Begin
      key={key}
      me={me}
      process={process.data}
      drafts={(drafts.data?.items ?? []).filter((one) => one.process === key)}
      draft={draft}
      old={copy === undefined ? undefined : old.data}
      place={place}
    />
  )
}

type BeginProps = {
  readonly me: Me
  readonly process: ProcessView
  readonly drafts: readonly RequestDraft[]
  readonly draft: string | undefined
  readonly old: RequestView | undefined
  /** Where it is asked for. */
  readonly place: string | undefined
}

type Start = {
  readonly id: string
  readonly form: FormValue
  readonly note?: 'copied' | 'draftGone'
  readonly number?: string
  readonly savedAt?: string | undefined
  readonly isNew?: true
}

function Begin({ me, process, drafts, draft, old, place }: BeginProps) {
  const t = useText(WORDS)
  const [start, setStart] = useState(() => begin(process, drafts, draft, old, place))
  const [scanned, setScanned] = useState(place)
  const [others] = useState(() => (start.isNew ? drafts : []))
  // The address names another draft than the one that is written: somebody went there by a link.
  if (draft !== undefined && draft !== start.id && drafts.some(({ id }) => id === draft)) {
    setStart(begin(process, drafts, draft, undefined))
  }
  // Somebody went on to the next door and scanned that one.
  if (place !== undefined && place !== scanned) {
    setScanned(place)
    setStart(begin(process, drafts, undefined, undefined, place))
  }
  return (
    <StartForm
      key={start.id}
      me={me}
      process={process}
      draft={start.id}
      start={start.form}
      savedAt={start.savedAt}
      note={
        <>
          {start.note && <p className="start-note">{t(start.note, { number: start.number ?? '' })}</p>}
          {start.isNew && others[0] && <Resume draft={others[0]} />}
        </>
      }
    />
  )
}

function begin(
  process: ProcessView,
  drafts: readonly RequestDraft[],
  draft: string | undefined,
  old: RequestView | undefined,
  place?: string,
): Start {
  const schema = process.forms['request']?.schema ?? {}
  const empty = startOf(schema)
  if (draft !== undefined) {
    const saved = drafts.find(({ id }) => id === draft)
    const here = newerHere(draft, process.key, saved)
    const form = here ?? saved?.form
    if (form) return { id: draft, form: { ...empty, ...form }, savedAt: here ? undefined : saved?.updatedAt }
    return { id: newKey(), form: empty, note: 'draftGone' }
  }
  if (old) return { id: newKey(), form: { ...empty, ...copyOf(schema, old.form) }, note: 'copied', number: old.number }
  return { id: newKey(), form: { ...empty, ...placed(schema, place) }, isNew: true }
}

/** The first field that is a place holds where it is asked for. */
function placed(schema: JsonSchema, place: string | undefined): FormValue {
  const field = fieldsOf(schema).find(({ widget }) => widget === 'place')
  return field && place !== undefined ? { [field.name]: place } : {}
}

/** A draft that lies there is offered, not opened: what is asked for now may be something else. */
function Resume({ draft }: { draft: RequestDraft }) {
  const t = useText(WORDS)
  const { instant } = useFormats()
  const [isOpen, setOpen] = useState(true)
  if (!isOpen) return null
  return (
    <div className="start-resume">
      <div>
        <strong>{t('resumeTitle')}</strong>
        <p className="start-soft">
          {draft.title ?? t('untitled')} · {t('savedAt', { at: instant(draft.updatedAt) })}
        </p>
      </div>
      <span className="start-resume-acts">
        <Link to="/start/$process" params={{ process: draft.process }} search={{ draft: draft.id }}>
          {t('resume')}
        </Link>
        <button type="button" onClick={() => setOpen(false)}>
          {t('dismiss')}
        </button>
      </span>
    </div>
  )
}
