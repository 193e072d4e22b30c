// The form that a task or a signature carries, with the draft that saves itself.

import { useSuspenseQuery } from '@tanstack/react-query'
import { FormEditor } from '../forms/form-editor.tsx'
import { useFormats } from '../lib/format.ts'
import { useSay, useText } from '../lib/language.ts'
import type { FieldProblem } from '../lib/problem.ts'
import { processQuery } from '../lib/queries.ts'
import type { Me, RequestView, Task } from '../lib/types.ts'
import { WORDS } from './act-words.ts'
import type { Draft, Saved } from './use-draft.ts'

type Properties = {
  readonly request: RequestView
  readonly me: Me
  readonly form: string
  readonly draft: Draft
  readonly problems: readonly FieldProblem[]
  /** What the form is called, where it stands beside something else. */
  readonly isNamed?: boolean
}

export function TaskForm({ request, me, form, draft, problems, isNamed = false }: Properties) {
  const { data: process } = useSuspenseQuery(processQuery(request.process))
  const say = useSay()
  return (
    <>
      {isNamed && <h3 className="act-form-name">{say(process.forms[form]?.title)}</h3>}
      <FormEditor
        process={process}
        form={form}
        value={draft.value}
        onChange={draft.change}
        problems={problems}
        context={{ me, request: request.form }}
      />
    </>
  )
}

/**
 * A form begins with what stands in it already, with what the process puts there, or with what an earlier round has filled
 * in; a revision begins with the request itself.
 */
export function firstForm(
  { form, tasks }: RequestView,
  task: Task,
  formKey: string,
  start: unknown,
): Readonly<Record<string, unknown>> {
  const earlier = tasks.findLast(
    ({ key, id, form: given }) => key === task.key && id !== task.id && given !== undefined,
  )
  const first = task.form ?? start ?? (formKey === 'request' ? form : earlier?.form)
  return typeof first === 'object' && first !== null ? (first as Readonly<Record<string, unknown>>) : {}
}

/** When it was kept; what a colleague has filled in says so. */
export function SavedNote({ saved, task, me }: { saved: Saved | undefined; task: Task; me: Me }) {
  const t = useText(WORDS)
  const formats = useFormats()
  return (
    <span className="soft act-saved" role="status">
      {saved?.where === 'server' && serverNote(saved)}
      {saved?.where === 'on-the-way' && t('saving')}
      {saved?.where === 'device' && t('savedHere')}
    </span>
  )

  function serverNote({ at, by }: Extract<Saved, { where: 'server' }>): string {
    const seats = task.groups.flatMap((group) => group.seats)
    const other = by === me.person.id ? undefined : seats.find(({ person }) => person.id === by)
    const when = formats.instant(at)
    return other ? t('draftOf', { name: other.person.name, at: when }) : t('saved', { at: when })
  }
}
