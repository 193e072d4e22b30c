// What a visitor reports: a kind, a photo taken here and now, a sentence, and how to be reached. Nothing that was typed is lost.

import { Button, Input } from 'antd'
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import { useLocalAddress } from '../files/local-address.ts'
import { useSay, useText } from '../lib/language.ts'
import { isProblem, Problem } from '../lib/problem.ts'
import type { Choice } from '../lib/types.ts'
import { useKeyFor } from '../lib/use-key.ts'
import { Icon } from '../ui/icon.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { type Report, sendReport } from './visit.ts'
import { WORDS } from './words.ts'

type Properties = {
  readonly code: string
  readonly categories: readonly Choice[]
  readonly onSent: () => void
  readonly onNotAllowed: () => void
}
type Named = 'category' | 'text' | 'contact' | 'photo'
type Wrong = Readonly<Partial<Record<Named, string>>>

const NAMES: readonly Named[] = ['category', 'photo', 'text', 'contact']
const EMPTY: Report = { category: '', text: '', contact: '' }

export function ReportForm({ code, categories, onSent, onNotAllowed }: Properties) {
  const t = useText(WORDS)
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const keyFor = useKeyFor()
  const [report, setReport] = useState(EMPTY)
  const [wrong, setWrong] = useState<Wrong>({})
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const change = (part: Partial<Report>) => {
    setReport((before) => ({ ...before, ...part }))
    setWrong((before) => Object.fromEntries(Object.entries(before).filter(([name]) => !(name in part))))
  }
  const complain = (found: Wrong) => {
    setWrong(found)
    const first = NAMES.find((name) => found[name])
    if (first) form.current?.querySelector<HTMLElement>(`[data-name=${first}]`)?.focus()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setError(undefined)
    const missing = whatIsMissing(report)
    if (missing) return complain({ [missing.at]: t(missing.word) })
    setBusy(true)
    try {
      await sendReport(code, report, keyFor(whatIsSent(report)))
      onSent()
    } catch (failed) {
      refused(failed)
    } finally {
      setBusy(false)
    }
  }
  const refused = (failed: unknown) => {
    if (isProblem(failed, 'visitors-not-allowed')) return onNotAllowed()
    const named = namedIn(failed)
    if (Object.keys(named).length > 0) complain(named)
    else setError(failed)
  }
  return (
    <form ref={form} className="visit-form" noValidate onSubmit={(event) => void submit(event)}>
      <Categories
        categories={categories}
        value={report.category}
        problem={wrong.category}
        onChange={(category) => change({ category })}
      />
      <Photo
        photo={report.photo}
        problem={wrong.photo}
        onChange={(photo) => setReport((before) => withPhoto(before, photo))}
      />
      <Part id={`${id}-text`} label={t('text')} problem={wrong.text}>
        <Input.TextArea
          id={`${id}-text`}
          data-name="text"
          value={report.text}
          maxLength={1000}
          autoSize={{ minRows: 2, maxRows: 8 }}
          status={wrong.text ? 'error' : ''}
          aria-invalid={wrong.text !== undefined}
          aria-describedby={`${id}-text-note`}
          onChange={({ target }) => change({ text: target.value })}
        />
      </Part>
      <Part id={`${id}-contact`} label={t('contact')} help={t('contactText')} problem={wrong.contact}>
        <Input
          id={`${id}-contact`}
          data-name="contact"
          value={report.contact}
          maxLength={100}
          autoComplete="tel"
          status={wrong.contact ? 'error' : ''}
          aria-invalid={wrong.contact !== undefined}
          aria-describedby={`${id}-contact-note`}
          onChange={({ target }) => change({ contact: target.value })}
        />
      </Part>
      <ProblemNote error={error} />
      <Button type="primary" size="large" htmlType="submit" block loading={busy}>
        {t('send')}
      </Button>
    </form>
  )
}

function whatIsMissing({ category, text }: Report) {
  if (category === '') return { at: 'category', word: 'chooseCategory' } as const
  return text.trim() === '' ? ({ at: 'text', word: 'needed' } as const) : undefined
}

/** The same photo again is the same report. */
function whatIsSent({ photo, ...typed }: Report): unknown {
  return { ...typed, photo: photo && [photo.name, photo.size, photo.lastModified] }
}

function withPhoto({ photo: _before, ...rest }: Report, photo: File | undefined): Report {
  return photo ? { ...rest, photo } : rest
}

function namedIn(error: unknown): Wrong {
  if (!(error instanceof Problem)) return {}
  const all = error.fields.length > 0 ? error.fields : [{ field: error.field, message: error.message }]
  return Object.fromEntries(
    all.flatMap(({ field, message }) => (NAMES.some((name) => name === field) ? [[String(field), message]] : [])),
  )
}

type PartProps = {
  readonly id: string
  readonly label: string
  readonly help?: string
  readonly problem: string | undefined
  readonly children: ReactNode
}

function Part({ id, label, help, problem, children }: PartProps) {
  return (
    <div>
      <label htmlFor={id} className="visit-label">
        {label}
      </label>
      {children}
      <p
        id={`${id}-note`}
        className={problem ? 'visit-problem' : 'soft visit-help'}
        role={problem ? 'alert' : undefined}
      >
        {problem ?? help}
      </p>
    </div>
  )
}

type CategoriesProps = {
  readonly categories: readonly Choice[]
  readonly value: string
  readonly problem: string | undefined
  readonly onChange: (key: string) => void
}

function Categories({ categories, value, problem, onChange }: CategoriesProps) {
  const t = useText(WORDS)
  const say = useSay()
  const id = useId()
  return (
    <fieldset className="visit-categories" aria-describedby={problem ? `${id}-problem` : undefined}>
      <legend className="visit-label">{t('category')}</legend>
      <div>
        {categories.map(({ key, title }, at) => (
          <label key={key}>
            <input
              type="radio"
              name={id}
              value={key}
              checked={value === key}
              {...(at === 0 ? { 'data-name': 'category' } : {})}
              onChange={() => onChange(key)}
            />
            <span>{say(title)}</span>
          </label>
        ))}
      </div>
      {problem && (
        <p id={`${id}-problem`} className="visit-problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}

type PhotoProps = {
  readonly photo: File | undefined
  readonly problem: string | undefined
  readonly onChange: (photo: File | undefined) => void
}

function Photo({ photo, problem, onChange }: PhotoProps) {
  const t = useText(WORDS)
  const id = useId()
  const camera = useRef<HTMLInputElement>(null)
  const address = useLocalAddress(photo)
  const take = useRef<HTMLButtonElement>(null)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its own frame and legend
    <div role="group" aria-labelledby={id} className="visit-photo">
      <span id={id} className="visit-label">
        {t('photo')}
      </span>
      <input
        ref={camera}
        type="file"
        hidden
        accept="image/*"
        capture="environment"
        onChange={({ target }) => {
          onChange(target.files?.[0])
          target.value = ''
        }}
      />
      {address && <img src={address} alt={t('photoAlt')} />}
      <div className="visit-photo-acts">
        <Button
          ref={take}
          data-name="photo"
          size="large"
          icon={<Icon name="camera" size={20} />}
          onClick={() => camera.current?.click()}
        >
          {t(photo ? 'takeAgain' : 'take')}
        </Button>
        {photo && (
          <Button
            type="text"
            size="large"
            onClick={() => {
              onChange(undefined)
              take.current?.focus()
            }}
          >
            {t('dropPhoto')}
          </Button>
        )}
      </div>
      {problem && (
        <p className="visit-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
