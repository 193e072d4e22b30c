// The rows of a list beneath each other. Enter and the arrows go from row to row; cells of a spreadsheet can be pasted.

import { Button } from 'antd'
import { type ClipboardEvent, type KeyboardEvent, memo, useMemo, useRef } from 'react'
import { useFormats } from '../lib/format.ts'
import { useText } from '../lib/language.ts'
import { Icon } from '../ui/icon.tsx'
import { Input } from './input.tsx'
import type { ListProps } from './lines-field.tsx'
import { cellsOf, laidOver } from './paste.ts'
import { type FormValue, under } from './path.ts'
import { Problems } from './problems.tsx'
import type { Rows } from './rows.ts'
import { fieldsOf, isShort, type NamedField } from './schema.ts'
import { idOf, useFieldName, useProblemsAt, useScope } from './scope.ts'
import type { Totals } from './totals.ts'
import { WORDS } from './words.ts'

const TEXT_INPUT = /^(text|)$/

export function LinesTable({ schema, path, list, source, totals, disabled, labelledBy, remove }: ListProps) {
  const t = useText(WORDS)
  const table = useRef<HTMLTableElement>(null)
  const columns = useMemo(
    () => (schema.items ? fieldsOf(schema.items).filter(({ name }) => name !== source?.line) : []),
    [schema, source?.line],
  )
  const isFixed = source !== undefined
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0
    const place = placeOf(event.target)
    if (step === 0 || !place || event.nativeEvent.isComposing || event.altKey || event.metaKey) return
    event.preventDefault()
    const isNew = event.key === 'Enter' && place.row + 1 === list.rows.length && !isFixed && list.hasRoom
    if (isNew) list.add()
    const go = () => inputAt(table.current, place.row + step, isNew ? 0 : place.column)?.focus()
    if (isNew) requestAnimationFrame(go)
    else go()
  }
  const onPaste = (event: ClipboardEvent) => {
    const place = placeOf(event.target)
    const cells = cellsOf(event.clipboardData.getData('text/plain'))
    if (!place || !cells || disabled) return
    event.preventDefault()
    const fitting = isFixed ? cells.slice(0, list.rows.length - place.row) : cells
    list.replace(laidOver(list.rows, fitting, place, columns, schema))
  }
  return (
    <div className="form-table">
      <table ref={table} aria-labelledby={labelledBy} onKeyDown={onKeyDown} onPaste={onPaste}>
        <thead>
          <tr>
            {!source && (
              <th scope="col" className="form-no">
                <span className="unseen">{t('number')}</span>
              </th>
            )}
            {source && (
              <th scope="col">
                <Head path={under(path, source.line)} />
              </th>
            )}
            {stacked(columns).map((fields) => (
              <th key={fields[0]?.name} scope="col" data-column={columnOf(fields)}>
                {fields.map(({ name, required }) => (
                  <Head key={name} path={under(path, name)} isOptional={!required} />
                ))}
              </th>
            ))}
            {totals && (
              <th scope="col" data-column="total">
                {t('lineTotal')}
              </th>
            )}
            {!disabled && (
              <th scope="col" className="form-acts">
                <span className="unseen">{t('acts')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row, at) => (
            <Row
              key={list.keys[at]}
              row={row}
              at={at}
              path={under(path, at)}
              columns={columns}
              totals={totals}
              title={source?.titleOf(row)}
              detail={source?.detailOf(row)}
              canCopy={!isFixed && list.hasRoom}
              disabled={disabled}
              copy={list.copy}
              remove={remove}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A text that may be left out stands below the text before it: there is never room for all beside each other. */
function stacked(columns: readonly NamedField[]): (readonly NamedField[])[] {
  return columns.reduce<NamedField[][]>((stacks, field) => {
    const last = stacks.at(-1)
    const isBelow = !field.required && isWideText(field) && last?.length === 1 && last.every(isWideText)
    if (isBelow) last.push(field)
    else stacks.push([field])
    return stacks
  }, [])
}

function isWideText({ schema, widget }: NamedField): boolean {
  return widget === 'text' && !isShort(schema, widget)
}

function columnOf([field]: readonly NamedField[]): string {
  if (!field) return ''
  return field.widget === 'text' && isShort(field.schema, field.widget) ? 'short' : field.widget
}

function Head({ path, isOptional = false }: { path: string; isOptional?: boolean }) {
  const t = useText(WORDS)
  const name = useFieldName(path)
  return (
    <span className="form-head">
      {name}
      {isOptional && <span className="form-optional">{t('optional')}</span>}
    </span>
  )
}

type RowProps = {
  readonly row: FormValue
  readonly at: number
  readonly path: string
  readonly columns: readonly NamedField[]
  readonly totals: Totals | undefined
  readonly title: string | undefined
  readonly detail: string | undefined
  readonly canCopy: boolean
  readonly disabled: boolean
  readonly copy: Rows['copy']
  readonly remove: (at: number) => void
}

const Row = memo(LineRow, isSameRow)

/** Totals and the way to remove are made anew each time and mean the same; a row is drawn again when it or its place changed. */
function isSameRow(before: RowProps, now: RowProps): boolean {
  const { totals: _totals, remove: _remove, ...one } = before
  const { totals: _newTotals, remove: _newRemove, ...other } = now
  return Object.entries(one).every(([name, value]) => Object.is(value, other[name as keyof typeof other]))
}

function LineRow({ row, at, path, columns, totals, title, detail, canCopy, disabled, copy, remove }: RowProps) {
  const t = useText(WORDS)
  const { money } = useFormats()
  const total = totals?.ofRow(row)
  return (
    <tr data-row={at}>
      {title === undefined ? (
        <th scope="row" className="form-no number">
          {at + 1}
        </th>
      ) : (
        <th scope="row" className="form-source">
          {title}
          {detail && <span className="soft">{detail}</span>}
        </th>
      )}
      {stacked(columns).map((fields) => (
        <td key={fields[0]?.name} data-column={columnOf(fields)}>
          {fields.map((field) => (
            <Cell
              key={field.name}
              field={field}
              path={under(path, field.name)}
              value={row[field.name]}
              at={at}
              column={columns.indexOf(field)}
            />
          ))}
        </td>
      ))}
      {totals && (
        <td className="form-total number">{total !== undefined && (totals.isMoney ? money(total) : total)}</td>
      )}
      {!disabled && (
        <td className="form-acts">
          {canCopy && (
            <Button
              type="text"
              aria-label={t('copyRow', { no: at + 1 })}
              title={t('copy')}
              icon={<Icon name="copy" size={18} />}
              onClick={() => copy(at)}
            />
          )}
          <Button
            type="text"
            aria-label={t('removeRow', { no: at + 1 })}
            title={t('remove')}
            icon={<Icon name="trash" size={18} />}
            onClick={() => remove(at)}
          />
        </td>
      )}
    </tr>
  )
}

type CellProps = { field: NamedField; path: string; value: unknown; at: number; column: number }

function Cell({ field, path, value, at, column }: CellProps) {
  const t = useText(WORDS)
  const id = idOf(useScope(), path)
  const name = useFieldName(path)
  const problems = useProblemsAt(path, true)
  return (
    <div className="form-cell" data-cell={column} data-problem={problems.length > 0 ? '' : undefined}>
      <Input
        schema={field.schema}
        widget={field.widget}
        path={path}
        value={value}
        id={id}
        label={t('cell', { no: at + 1, name })}
        required={field.required}
        isWrong={problems.length > 0}
        describedBy={problems.length > 0 ? `${id}-problem` : undefined}
      />
      <Problems id={`${id}-problem`} problems={problems} />
    </div>
  )
}

/** In which cell something happened, when it is one that is typed in. */
function placeOf(target: EventTarget): { row: number; column: number } | undefined {
  if (!(target instanceof HTMLInputElement) || !TEXT_INPUT.test(target.type) || target.role === 'combobox')
    return undefined
  const row = target.closest<HTMLElement>('[data-row]')?.dataset['row']
  const column = target.closest<HTMLElement>('[data-cell]')?.dataset['cell']
  return row === undefined || column === undefined ? undefined : { row: Number(row), column: Number(column) }
}

function inputAt(table: HTMLElement | null, row: number, column: number): HTMLElement | null | undefined {
  return table?.querySelector<HTMLElement>(`[data-row="${row}"] [data-cell="${column}"] input`)
}
