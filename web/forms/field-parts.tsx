// What stands around the input of a field, wherever it stands: its name, what helps, and where the input finds both.

import { useSay, useText, type Words } from '../lib/language.ts'
import { WORDS } from './words.ts'

type LabelProps = {
  readonly id: string
  readonly name: string
  readonly isOptional: boolean
  /** Several inputs: no single one can carry the name. */
  readonly isSet: boolean
}

export function FieldLabel({ id, name, isOptional, isSet }: LabelProps) {
  const t = useText(WORDS)
  const text = (
    <>
      {name}
      {isOptional && <span className="form-optional">{t('optional')}</span>}
    </>
  )
  if (!isSet) {
    return (
      <label className="form-label" htmlFor={id}>
        {text}
      </label>
    )
  }
  return (
    <span className="form-label" id={`${id}-label`}>
      {text}
    </span>
  )
}

export function FieldHelp({ id, help }: { id: string; help: Words | undefined }) {
  const say = useSay()
  if (!help) return null
  return (
    <p className="form-help" id={`${id}-help`}>
      {say(help)}
    </p>
  )
}

/** The ids of what describes the input. */
export function describedBy(id: string, help: Words | undefined, problems: readonly string[]): string | undefined {
  const ids = [...(help ? [`${id}-help`] : []), ...(problems.length > 0 ? [`${id}-problem`] : [])]
  return ids.join(' ') || undefined
}
