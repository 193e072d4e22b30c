// A list of small entries, each on a line: people who are meant, what happens when nobody answers, categories.

import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { type FormValue, listOf, under } from '../../forms/path.ts'
import { Problems } from '../../forms/problems.tsx'
import { type Rows, useRows } from '../../forms/rows.ts'
import { fieldsOf, type NamedField, widgetOf } from '../../forms/schema.ts'
import { idOf, useFieldName, useProblemsAt, useScope } from '../../forms/scope.ts'
import { useText } from '../../lib/language.ts'
import type { JsonSchema } from '../../lib/types.ts'
import { Icon } from '../../ui/icon.tsx'
import { startOfPolicy } from './alternatives.ts'
import { EntryActs } from './entry-acts.tsx'
import { withNewKey } from './new-key.ts'
import { PolicyInput } from './policy-input.tsx'
import { WORDS } from './words.ts'

/** More fields than these take several lines. */
const FEW = 2

type Properties = {
  readonly schema: JsonSchema
  readonly path: string
  readonly value: unknown
  readonly labelledBy: string
}

export function EntryList({ schema, path, value, labelledBy }: Properties) {
  const t = useText(WORDS)
  const { disabled } = useScope()
  const box = useRef<HTMLOListElement>(null)
  const list = useRows(path, schema, listOf(value))
  const goTo = useFocusOnNew(box, list.rows.length)
  const { items, minItems = 0 } = schema
  if (!items) return null
  const add = () => {
    goTo()
    list.add(withNewKey(startOfPolicy(items), list.rows))
  }
  return (
    <>
      <ol ref={box} className="policy-entries" aria-labelledby={labelledBy}>
        {list.rows.map((row, at) => (
          <Entry
            key={list.keys[at]}
            items={items}
            path={under(path, at)}
            row={row}
            at={at}
            list={list}
            least={minItems}
          />
        ))}
      </ol>
      {!disabled && (
        <Button type="dashed" size="small" disabled={!list.hasRoom} icon={<Icon name="plus" size={16} />} onClick={add}>
          {t('add')}
        </Button>
      )}
    </>
  )
}

type EntryProps = {
  readonly items: JsonSchema
  readonly path: string
  readonly row: FormValue
  readonly at: number
  readonly list: Rows
  readonly least: number
}

function Entry({ items, path, row, at, list, least }: EntryProps) {
  const scope = useScope()
  const problems = useProblemsAt(path, true)
  const id = idOf(scope, path)
  const isWhole = !items.properties
  const isLarge = fieldsOf(items).length > FEW
  return (
    <li
      className={isLarge ? 'policy-entry policy-entry-large' : 'policy-entry'}
      data-row={at}
      data-problem={problems.length > 0 ? '' : undefined}
    >
      <div className="policy-entry-line">
        <div className="policy-entry-fields">
          {isWhole ? (
            <Cell
              field={{ name: '', schema: items, widget: widgetOf(items), required: true }}
              path={path}
              value={row}
              at={at}
            />
          ) : (
            fieldsOf(items).map((field) => (
              <Cell key={field.name} field={field} path={under(path, field.name)} value={row[field.name]} at={at} />
            ))
          )}
        </div>
        {!scope.disabled && <EntryActs at={at} list={list} canRemove={list.rows.length > least} />}
      </div>
      <Problems id={`${id}-problem`} problems={problems} />
    </li>
  )
}

type CellProps = { field: NamedField; path: string; value: unknown; at: number }

function Cell({ field: { schema, widget, required }, path, value, at }: CellProps) {
  const t = useText(WORDS)
  const id = idOf(useScope(), path)
  const name = useFieldName(path)
  const problems = useProblemsAt(path, true)
  return (
    <PolicyInput
      schema={schema}
      widget={widget}
      path={path}
      value={value}
      id={id}
      label={t('entry', { no: at + 1, name })}
      required={required || schema.default !== undefined}
      isWrong={problems.length > 0}
      describedBy={problems.length > 0 ? `${id}-problem` : undefined}
    />
  )
}

/** A new entry is where one goes on. */
function useFocusOnNew(box: React.RefObject<HTMLElement | null>, count: number): () => void {
  const wanted = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: when there is one more.
  useEffect(() => {
    if (!wanted.current) return
    wanted.current = false
    box.current?.querySelector<HTMLElement>(':scope > li:last-child input')?.focus()
  }, [box, count])
  return () => {
    wanted.current = true
  }
}
