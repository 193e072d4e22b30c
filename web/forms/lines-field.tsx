// A list of equal things: a table on wide screens, cards on phones and where a row holds lists itself.

import { App, Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useFormats } from '../lib/format.ts'
import { useSay, useText } from '../lib/language.ts'
import { useIsNarrow } from '../lib/use-media.ts'
import { Icon } from '../ui/icon.tsx'
import type { FieldProps } from './field-props.ts'
import { LineCards } from './line-cards.tsx'
import { LinesTable } from './lines-table.tsx'
import { listOf } from './path.ts'
import { Problems } from './problems.tsx'
import { type Rows, useRows } from './rows.ts'
import { isPlainRow } from './schema.ts'
import { idOf, useFieldName, useProblemsAt, useScope } from './scope.ts'
import { type Source, useSource } from './source.ts'
import { type Totals, totalsOf } from './totals.ts'
import { WORDS } from './words.ts'

export type ListProps = {
  readonly schema: FieldProps['schema']
  readonly path: string
  readonly list: Rows
  readonly source: Source | undefined
  readonly totals: Totals | undefined
  readonly disabled: boolean
  readonly labelledBy: string
  readonly remove: (at: number) => void
}

export function LinesField({ schema, path, value }: FieldProps) {
  const t = useText(WORDS)
  const say = useSay()
  const scope = useScope()
  const box = useRef<HTMLElement>(null)
  const narrow = useIsNarrow()
  const id = idOf(scope, path)
  const name = useFieldName(path)
  const problems = useProblemsAt(path)
  const list = useRows(path, schema, listOf(value))
  const source = useSource(schema, path, value)
  const totals = totalsOf(schema)
  const remove = useRemoval(list)
  const goTo = useFocusOnNew(box, list.rows.length)
  const add = (row?: Parameters<Rows['add']>[0]) => {
    goTo(list.rows.length)
    list.add(row)
  }
  const shared: ListProps = {
    schema,
    path,
    list,
    source,
    totals,
    disabled: scope.disabled,
    labelledBy: `${id}-label`,
    remove,
  }
  const isTable = !narrow && isPlainRow(schema)
  const { help } = schema.ui ?? {}
  return (
    <section
      className="form-lines"
      ref={box}
      aria-labelledby={`${id}-label`}
      data-problem={problems.length > 0 ? '' : undefined}
    >
      <div className="form-lines-head">
        <strong id={`${id}-label`}>{name}</strong>
        <span className="soft number">{t('countRows', { count: list.rows.length })}</span>
      </div>
      {help && <p className="form-help">{say(help)}</p>}
      <Problems id={`${id}-problem`} problems={problems} />
      {isTable ? <LinesTable {...shared} /> : <LineCards {...shared} />}
      <div className="form-lines-foot">
        {!scope.disabled && <AddButtons source={source} hasRoom={list.hasRoom} add={add} />}
        {totals && <Sum totals={totals} list={list} />}
      </div>
      {isTable && !source && !scope.disabled && <p className="form-help">{t('pasteHint')}</p>}
    </section>
  )
}

function AddButtons({ source, hasRoom, add }: { source: Source | undefined; hasRoom: boolean; add: Rows['add'] }) {
  const t = useText(WORDS)
  if (!source) {
    return (
      <Button
        className="form-add"
        type="dashed"
        disabled={!hasRoom}
        icon={<Icon name="plus" size={18} />}
        onClick={() => add()}
      >
        {t('addRow')}
      </Button>
    )
  }
  return (
    <div className="form-missing">
      {source.missing.map(({ row, title }) => (
        <Button key={title} type="dashed" onClick={() => add(row)}>
          {t('addSource', { name: title })}
        </Button>
      ))}
    </div>
  )
}

function Sum({ totals, list }: { totals: Totals; list: Rows }) {
  const t = useText(WORDS)
  const { money } = useFormats()
  const sum = totals.sum(list.rows)
  return (
    <p className="form-sum">
      <span>{t('total')}</span>
      <strong className="number">{totals.isMoney ? money(sum) : sum}</strong>
    </p>
  )
}

/** What was written in a row can be brought back. */
function useRemoval(list: Rows): (at: number) => void {
  const t = useText(WORDS)
  const { message } = App.useApp()
  return (at) => {
    const row = list.rows[at]
    list.remove(at)
    if (!row || Object.keys(row).length === 0) return
    const key = `removed-${at}`
    const undo = () => {
      list.insert(at, row)
      message.destroy(key)
    }
    void message.open({
      key,
      duration: 6,
      content: (
        <>
          {t('removed', { no: at + 1 })}{' '}
          <Button type="link" size="small" onClick={undo}>
            {t('undo')}
          </Button>
        </>
      ),
    })
  }
}

/** A new row is where one goes on typing. */
function useFocusOnNew(box: React.RefObject<HTMLElement | null>, count: number): (row: number) => void {
  const wanted = useRef<number>(undefined)
  useEffect(() => {
    if (wanted.current === undefined || wanted.current >= count) return
    const row = box.current?.querySelector(`[data-row="${wanted.current}"]`)
    wanted.current = undefined
    row?.querySelector<HTMLElement>('input, textarea')?.focus()
  }, [box, count])
  return (row) => {
    wanted.current = row
  }
}
