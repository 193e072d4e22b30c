// Which of several shapes a value has, and what there is to fill in of it: "3 · working days", "after it was due · 4 · hours".

import { Input, Select } from 'antd'
import { useMemo } from 'react'
import { fieldKey, isRecord, under } from '../../forms/path.ts'
import { idOf, useScope } from '../../forms/scope.ts'
import { QuantityInput } from '../../forms/typed-inputs.tsx'
import { spoken, type WidgetProps } from '../../forms/widget-props.ts'
import { useSay } from '../../lib/language.ts'
import type { JsonSchema } from '../../lib/types.ts'
import { type Alternative, alternativesOf, chosenOf, startOfAlternative } from './alternatives.ts'

export function AlternativesInput(props: WidgetProps) {
  const { schema, path, value, set, disabled, isWrong } = props
  const titleOf = useTitles(path)
  const alternatives = useMemo(() => alternativesOf(schema), [schema])
  const options = useMemo(
    () => alternatives.map((one) => ({ value: one.key, label: titleOf(one) })),
    [alternatives, titleOf],
  )
  const chosen = chosenOf(alternatives, value)
  const change = (name: string, next: unknown) => set({ ...(isRecord(value) ? value : {}), [name]: next })
  const parts = chosen?.fields.map((field) => {
    const given = isRecord(value) ? value[field.name] : undefined
    return { ...field, isNumber: isNumber(field.schema), given }
  })
  return (
    <div className="policy-parts">
      {parts
        ?.filter((part) => part.isNumber)
        .map((part) => (
          <Part key={part.name} of={props} part={part} title={chosen ? titleOf(chosen) : ''} change={change} />
        ))}
      <Select
        {...spoken(props)}
        className="policy-unit"
        status={isWrong ? 'error' : ''}
        disabled={disabled}
        value={chosen?.key ?? null}
        options={options}
        popupMatchSelectWidth={false}
        onChange={(key) => {
          const next = alternatives.find((one) => one.key === key)
          if (next) set(startOfAlternative(next, value))
        }}
      />
      {parts
        ?.filter((part) => !part.isNumber)
        .map((part) => (
          <Part key={part.name} of={props} part={part} title={chosen ? titleOf(chosen) : ''} change={change} />
        ))}
    </div>
  )
}

type PartProps = {
  readonly of: WidgetProps
  readonly part: { readonly name: string; readonly schema: JsonSchema; readonly given: unknown }
  readonly title: string
  readonly change: (name: string, value: unknown) => void
}

function Part({ of, part: { name, schema, given }, title, change }: PartProps) {
  const scope = useScope()
  const say = useSay()
  const path = under(of.path, name)
  const label = `${of.label ?? ''} ${say(scope.process.fields[fieldKey(scope.form, path)]) || title}`.trim()
  const set = (value: unknown) => change(name, value)
  const props: WidgetProps = { ...of, schema, path, value: given, id: idOf(scope, path), label, set, required: true }
  if (schema.anyOf) return <AlternativesInput {...props} />
  if (isNumber(schema)) {
    return (
      <span className="policy-number">
        <QuantityInput {...props} />
      </span>
    )
  }
  if (schema.enum) {
    const choices = scope.process.choices?.[fieldKey(scope.form, path)]
    const options = schema.enum.map((word) => ({
      value: String(word),
      label: say(choices?.find(({ key }) => key === word)?.title) || String(word),
    }))
    return <Select {...spoken(props)} disabled={of.disabled} value={given} options={options} onChange={set} />
  }
  return (
    <Input
      {...spoken(props)}
      className="policy-time"
      type={schema.pattern?.includes(':') ? 'time' : 'text'}
      disabled={of.disabled}
      value={typeof given === 'string' ? given : ''}
      onChange={({ target }) => set(target.value)}
    />
  )
}

function isNumber({ type }: JsonSchema): boolean {
  return type === 'integer' || type === 'number'
}

/** A word is called as the process calls it; a field by its name. */
function useTitles(path: string): (one: Alternative) => string {
  const { process, form } = useScope()
  const say = useSay()
  return useMemo(() => {
    const titleOf = (key: string) => say(process.fields[key])
    const choice = (key: string, word: string) =>
      say(process.choices?.[key]?.find((one) => one.key === word)?.title) || word
    const key = fieldKey(form, path)
    return ({ word, tag, fields }) => {
      if (word !== undefined) return choice(key, word)
      const names = fields.map(({ name }) => titleOf(`${key}.${name}`) || name)
      if (!tag) return names.join(' ')
      const [first] = names
      const said = choice(`${key}.${tag.field}`, tag.word)
      return first === undefined ? said : `${said} · ${first}`
    }
  }, [process, form, path, say])
}
