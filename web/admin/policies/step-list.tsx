// A list of larger things, as the steps of a chain: each a card with what it says in short, opened to be changed.

import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { valueWords } from '../../../domain/policy/values.ts'
import { type FormValue, isRecord, listOf, under } from '../../forms/path.ts'
import { Problems } from '../../forms/problems.tsx'
import { type Rows, useRows } from '../../forms/rows.ts'
import { fieldsOf, type NamedField, widgetOf } from '../../forms/schema.ts'
import { idOf, useFieldName, useProblemsAt, useScope } from '../../forms/scope.ts'
import { useSay, useText } from '../../lib/language.ts'
import type { JsonSchema, Words } from '../../lib/types.ts'
import { Icon } from '../../ui/icon.tsx'
import { startOfPolicy } from './alternatives.ts'
import { EntryActs } from './entry-acts.tsx'
import { withNewKey } from './new-key.ts'
import { WORDS } from './words.ts'

/** More fields than fit on a line. */
const MOST_ON_A_LINE = 3

export function isStepList({ items }: JsonSchema): boolean {
  return items !== undefined && fieldsOf(items).length > MOST_ON_A_LINE
}

type Properties = { readonly schema: JsonSchema; readonly path: string; readonly value: unknown }

export function StepList({ schema, path, value }: Properties) {
  const t = useText(WORDS)
  const scope = useScope()
  const id = idOf(scope, path)
  const name = useFieldName(path)
  const problems = useProblemsAt(path)
  const list = useRows(path, schema, listOf(value))
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const isAdding = useRef(false)
  const last = list.keys.at(-1)
  useEffect(() => {
    if (!isAdding.current || last === undefined) return
    isAdding.current = false
    setOpened((before) => new Set([...before, last]))
  }, [last])
  const { items, minItems = 0 } = schema
  if (!items) return null
  const toggle = (key: string) =>
    setOpened((before) => {
      const next = new Set(before)
      if (!next.delete(key)) next.add(key)
      return next
    })
  return (
    <div className="policy-steps" data-problem={problems.length > 0 ? '' : undefined}>
      <Problems id={`${id}-problem`} problems={problems} />
      <ol aria-label={name}>
        {list.rows.map((row, at) => {
          const key = list.keys[at] ?? String(at)
          return (
            <Step
              key={key}
              items={items}
              path={under(path, at)}
              row={row}
              at={at}
              list={list}
              least={minItems}
              isOpen={opened.has(key)}
              toggle={() => toggle(key)}
            />
          )
        })}
      </ol>
      {!scope.disabled && (
        <Button
          type="dashed"
          disabled={!list.hasRoom}
          icon={<Icon name="plus" size={18} />}
          onClick={() => {
            isAdding.current = true
            list.add(withNewKey(startOfPolicy(items), list.rows))
          }}
        >
          {t('addStep')}
        </Button>
      )}
    </div>
  )
}

type StepProps = {
  readonly items: JsonSchema
  readonly path: string
  readonly row: FormValue
  readonly at: number
  readonly list: Rows
  readonly least: number
  readonly isOpen: boolean
  readonly toggle: () => void
}

function Step({ items, path, row, at, list, least, isOpen, toggle }: StepProps) {
  const t = useText(WORDS)
  const say = useSay()
  const scope = useScope()
  const id = idOf(scope, path)
  const problems = useProblemsAt(path, true)
  const shows = isOpen || problems.length > 0
  const { title } = row
  return (
    <li className="policy-step" data-problem={problems.length > 0 ? '' : undefined}>
      <div className="policy-step-head">
        <button type="button" aria-expanded={shows} aria-controls={id} onClick={toggle}>
          <span className="policy-no number">{at + 1}</span>
          <span className="policy-step-title">
            <strong>{(isRecord(title) && say(title as Words)) || t('newStep')}</strong>
            <span className="soft">
              {inShort(items, row)
                .map((words) => say(words))
                .join(' · ')}
            </span>
          </span>
          <Icon name={shows ? 'up' : 'down'} size={18} />
        </button>
        {!scope.disabled && <EntryActs at={at} list={list} canRemove={list.rows.length > least} />}
      </div>
      {shows && (
        <div id={id} className="policy-step-body">
          <scope.Fields schema={items} path={path} value={row} />
        </div>
      )}
    </li>
  )
}

/** Who is needed, from which sum, and how long they have. */
function inShort(items: JsonSchema, row: FormValue): Words[] {
  return fieldsOf(items).flatMap((field) => told(field, row[field.name]) ?? [])
}

function told({ name, schema, widget, required }: NamedField, value: unknown): Words | undefined {
  if (value === undefined) return undefined
  if (widget === 'money') return valueWords(value, name)
  if (widget === 'group') return isRecord(value) && value['due'] ? valueWords(value['due'], 'due') : undefined
  const isWho = widget === 'lines' && required && schema.items && widgetOf(schema.items) === 'who'
  return isWho && listOf(value).length > 0 ? valueWords(value, name) : undefined
}
