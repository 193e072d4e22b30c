// A form of a process, filled in: every field as the server describes it. A form that names a part of its own is edited there.
// What is wrong stands beside its field until the field is changed; the first wrong field gets the focus.

import { Suspense, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { FieldProblem } from '../lib/problem.ts'
import { Waiting } from '../ui/waiting.tsx'
import './forms.css'
import { ObjectFields } from './object-fields.tsx'
import { type FormValue, isAtOrBelow, withValue } from './path.ts'
import { ProblemsContext, RootContext, type Scope, ScopeContext } from './scope.ts'
import { type FormProps, SPECIAL } from './special.ts'

export type { FormProps } from './special.ts'

export function FormEditor(props: FormProps) {
  const special = props.process.forms[props.form]?.special
  const Special = special === undefined ? undefined : SPECIAL[special]
  if (!Special) return <GeneralForm {...props} />
  return (
    <Suspense fallback={<Waiting />}>
      <Special {...props} />
    </Suspense>
  )
}

/** The form as its fields say, whatever part of its own it may have. */
export function GeneralForm({ process, form, value, onChange, problems, context, disabled = false }: FormProps) {
  const box = useRef<HTMLDivElement>(null)
  const prefix = useId()
  const { set, open } = useChanges(value, onChange, problems)
  const { me, request } = context
  const scope = useMemo<Scope>(
    () => ({ Fields: ObjectFields, process, form, me, request, disabled, prefix, set }),
    [process, form, me, request, disabled, prefix, set],
  )
  useEffect(() => {
    if (problems.length > 0) focusFirstProblem(box.current)
  }, [problems])
  const spec = process.forms[form]
  if (!spec) return null
  return (
    <ScopeContext value={scope}>
      <RootContext value={value}>
        <ProblemsContext value={open}>
          <div ref={box} className="form">
            <Unplaced problems={open} known={Object.keys(spec.schema.properties ?? {})} />
            <ObjectFields schema={spec.schema} path="" value={value} />
          </div>
        </ProblemsContext>
      </RootContext>
    </ScopeContext>
  )
}

/** What is wrong with the form as a whole. */
function Unplaced({ problems, known }: { problems: readonly FieldProblem[]; known: readonly string[] }) {
  const general = problems.filter(({ field }) => field === undefined || !known.includes(field.split('.')[0] ?? ''))
  if (general.length === 0) return null
  return (
    <div className="form-problem" role="alert">
      {general.map(({ code, message }) => (
        <p key={code + message}>{message}</p>
      ))}
    </div>
  )
}

/**
 * Changes are made to the newest value, also by what ends later (a file that has arrived). A problem is over as soon as
 * its place is changed; new ones come from whoever checks the form.
 */
function useChanges(value: FormValue, onChange: (value: FormValue) => void, problems: readonly FieldProblem[]) {
  const newest = useRef({ value, onChange, problems })
  const [changed, setChanged] = useState<{ readonly of: readonly FieldProblem[]; readonly paths: readonly string[] }>({
    of: problems,
    paths: [],
  })
  useEffect(() => {
    newest.current = { value, onChange, problems }
  })
  const set = useMemo(
    () => (path: string, next: unknown) => {
      const { current } = newest
      current.value = withValue(current.value, path, next)
      current.onChange(current.value)
      if (!current.problems.some(({ field }) => field !== undefined && isTouched(field, path))) return
      const { problems: of } = current
      setChanged((before) => ({ of, paths: before.of === of ? [...before.paths, path] : [path] }))
    },
    [],
  )
  const open = useMemo(() => {
    if (changed.of !== problems) return problems
    return problems.filter(({ field }) => field === undefined || !changed.paths.some((path) => isTouched(field, path)))
  }, [changed, problems])
  return { set, open }
}

/** The field itself, a part of it, or a list or group whose complaint may be settled by a change inside. */
function isTouched(field: string, path: string): boolean {
  return isAtOrBelow(field, path) || isAtOrBelow(path, field)
}

const FOCUSABLE = 'input:not([type=hidden]):not(:disabled), textarea:not(:disabled), button:not(:disabled)'

function focusFirstProblem(box: HTMLElement | null): void {
  const wrong = box?.querySelector<HTMLElement>('[data-problem]')
  const target = wrong?.querySelector<HTMLElement>(FOCUSABLE)
  if (!wrong) return
  target?.focus({ preventScroll: true })
  wrong.scrollIntoView({ block: 'center' })
}
