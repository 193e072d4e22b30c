// What is worth knowing before a form is sent: what is special about it, and requests that may be about the same thing.

import { Link } from '@tanstack/react-router'
import { useSay, useText } from '../lib/language.ts'
import type { FieldProblem } from '../lib/problem.ts'
import type { Preview, ProcessView } from '../lib/types.ts'
import { SCROLLED } from '../ui/scrolled.ts'
import { WORDS } from './words.ts'

export function Warnings({ preview, process }: { preview: Preview; process: ProcessView }) {
  const t = useText(WORDS)
  const say = useSay()
  const marks = preview.marks.map((mark) => say(process.words[mark]) || mark)
  if (marks.length + preview.warnings.length === 0) return null
  return (
    <section className="start-warnings" aria-labelledby="start-warnings" {...SCROLLED}>
      <h2 id="start-warnings">{t('warnings')}</h2>
      <ul aria-live="polite">
        {marks.map((text) => (
          <li key={text}>{text}</li>
        ))}
        {preview.warnings.map((warning) => (
          <li key={warning.message}>
            {warning.message} <Other warning={warning} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The form stays open and what was typed is saved: the other request opens beside it. */
function Other({ warning: { values = {} } }: { warning: FieldProblem }) {
  const t = useText(WORDS)
  const { request, number } = values
  if (typeof request !== 'string' || typeof number !== 'string') return null
  return (
    <Link to="/requests/$id" params={{ id: request }} target="_blank">
      {t('lookAtOther', { number })}
    </Link>
  )
}
