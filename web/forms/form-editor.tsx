// A form of a process, filled in: every field as the server describes it. A form that names a part of its own is edited there.

import { Suspense, useContext } from 'react'
import { Waiting } from '../ui/waiting.tsx'
import { FormScope } from './form-scope.tsx'
import { ObjectFields } from './object-fields.tsx'
import { ProblemsContext } from './scope.ts'
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
export function GeneralForm(props: FormProps) {
  const spec = props.process.forms[props.form]
  if (!spec) return null
  return (
    <FormScope {...props} Fields={ObjectFields}>
      <Unplaced known={Object.keys(spec.schema.properties ?? {})} />
      <ObjectFields schema={spec.schema} path="" value={props.value} />
    </FormScope>
  )
}

/** What is wrong with the form as a whole. */
export function Unplaced({ known }: { known: readonly string[] }) {
  const problems = useContext(ProblemsContext)
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
