// What stands around the fields of a form: changes are made to the newest value, what is wrong stands beside its field until
// the field is changed, and the first wrong field gets the focus.

import { type ComponentType, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { FieldProblem } from '../lib/problem.ts'
import './forms.css'
import { type FormValue, isAtOrBelow, withValue } from './path.ts'
import { type FieldsProps, ProblemsContext, RootContext, type Scope, ScopeContext } from './scope.ts'
import type { FormProps } from './special.ts'

type Properties = FormProps & {
  /** What draws the fields of a group. */
  readonly Fields: ComponentType<FieldsProps>
  readonly className?: string
  readonly children: ReactNode
}

export function FormScope(properties: Properties) {
  const { process, form, value, onChange, problems, context, disabled = false } = properties
  const { Fields, className = 'form', children } = properties
  const box = useRef<HTMLDivElement>(null)
  const prefix = useId()
  const { set, open } = useChanges(value, onChange, problems)
  const { me, request } = context
  const scope = useMemo<Scope>(
    () => ({ Fields, process, form, me, request, disabled, prefix, set }),
    [Fields, process, form, me, request, disabled, prefix, set],
  )
  useEffect(() => {
    if (problems.length > 0) focusFirstProblem(box.current)
  }, [problems])
  return (
    <ScopeContext value={scope}>
      <RootContext value={value}>
        <ProblemsContext value={open}>
          <div ref={box} className={className}>
            {children}
          </div>
        </ProblemsContext>
      </RootContext>
    </ScopeContext>
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
