// The terms of the school.

import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/language.ts'
import { useLast } from '../../request/use-last.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Section } from '../../ui/section.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { type Term, termsQuery } from './calendar.ts'
import { EntryActs } from './entry-acts.tsx'
import { useKeepCalendar } from './use-keep-calendar.ts'
import { WORDS } from './words.ts'

const NAME_MOST = 100

export function Terms() {
  const t = useText(WORDS)
  const { date } = useFormats()
  const keep = useKeepCalendar()
  const query = useQuery(termsQuery)
  const [edited, setEdited] = useState<number | 'new'>()
  const terms = query.data?.items ?? []
  const put = (items: readonly Term[]) => keep('/admin/terms', { items, after: query.data?.version })
  return (
    <Section title={t('terms')} actions={<Button onClick={() => setEdited('new')}>{t('addTerm')}</Button>}>
      <p className="soft admin-flush">{t('termsText')}</p>
      <ProblemNote error={query.error} retry={() => void query.refetch()} />
      {query.data && terms.length === 0 && <p className="calendar-none">{t('noTerms')}</p>}
      <ul className="calendar-timetables">
        {terms.map((term, at) => (
          <li key={term.from}>
            <div className="calendar-timetable-head">
              <h3>{term.name}</h3>
              <span className="soft number">{t('fromTo', { from: date(term.from), to: date(term.to) })}</span>
              <EntryActs
                name={term.name}
                text={t('termRemoveText')}
                edit={() => setEdited(at)}
                remove={() => put(terms.toSpliced(at, 1))}
              />
            </div>
          </li>
        ))}
      </ul>
      <TermDialog
        edited={edited}
        terms={terms}
        keep={(next, at) => put(typeof at === 'number' ? terms.with(at, next) : [...terms, next])}
        onClose={() => setEdited(undefined)}
      />
    </Section>
  )
}

type Edited = number | 'new'
type Properties = {
  readonly edited: Edited | undefined
  readonly terms: readonly Term[]
  readonly keep: (term: Term, at: Edited | undefined) => Promise<void>
  readonly onClose: () => void
}

function TermDialog({ edited, terms, keep, onClose }: Properties) {
  const t = useText(WORDS)
  const shown = useLast(edited)
  const before = typeof shown === 'number' ? terms[shown] : undefined
  const needed = [{ required: true, whitespace: true, message: t('needed') }]
  const save = async ({ name, from, to }: Term) => {
    await keep({ name: name.trim(), from, to }, shown)
    return t('termsSaved')
  }
  return (
    <FormDialog<Term>
      open={edited !== undefined}
      title={before ? t('editOf', { name: before.name }) : t('addTerm')}
      initial={before ?? {}}
      onClose={onClose}
      save={save}
    >
      <Form.Item name="name" label={t('termName')} extra={t('termNameText')} rules={needed}>
        <Input maxLength={NAME_MOST} autoComplete="off" />
      </Form.Item>
      <div className="admin-two">
        <Form.Item name="from" label={t('termFrom')} rules={needed}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="to" label={t('termTo')} rules={needed}>
          <Input type="date" />
        </Form.Item>
      </div>
    </FormDialog>
  )
}
