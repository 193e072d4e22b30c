// A table of a filled form. Too wide for a phone it becomes a card for each row when its rows are numbered things, and
// otherwise scrolls in its own box with the first column fixed.

import { useId } from 'react'
import { useSay, useText } from '../lib/language.ts'
import type { Block } from '../lib/types.ts'
import { Icon } from '../ui/icon.tsx'
import { placeKey } from './place-key.ts'
import { ValueText } from './value.tsx'
import { WORDS } from './words.ts'

type Table = Extract<Block, { kind: 'table' }>

/** So many columns fit beside each other on a phone. */
const NARROW = 3

export function TableBlock({ table }: { table: Table }) {
  const say = useSay()
  const id = useId()
  const isCards = table.numbered && table.columns.length > NARROW
  return (
    <div className="papers-block">
      <h3 id={id}>{say(table.title)}</h3>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its own frame and legend */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <div className="papers-scroll" role="group" aria-labelledby={id} tabIndex={0}>
        <table aria-labelledby={id} className={isCards ? 'papers-table papers-cards' : 'papers-table'}>
          <Head table={table} />
          <Body table={table} />
          <Sum table={table} />
        </table>
      </div>
    </div>
  )
}

function Head({ table: { numbered, columns, chosen } }: { table: Table }) {
  const t = useText(WORDS)
  const say = useSay()
  return (
    <thead>
      <tr>
        {numbered && (
          <th scope="col" className="papers-place">
            {t('place')}
          </th>
        )}
        {columns.map((column, index) => (
          <th key={placeKey(index)} scope="col" className={classOf(column, index === chosen)}>
            {index === chosen && (
              <span className="papers-mark">
                <Icon name="check" size={14} />
                {t('chosen')}
              </span>
            )}
            {say(column.label) || <span className="unseen">{t('row')}</span>}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Body({ table: { numbered, columns, rows, chosen } }: { table: Table }) {
  const say = useSay()
  return (
    <tbody>
      {rows.map((row, place) => (
        <tr key={placeKey(place)}>
          {numbered && <td className="papers-place number">{place + 1}</td>}
          {row.map((value, index) => (
            <td
              key={placeKey(index)}
              className={classOf(columns[index], index === chosen)}
              data-label={say(columns[index]?.label)}
            >
              <ValueText value={value} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

/** Of the last column. */
function Sum({ table: { numbered, columns, sum } }: { table: Table }) {
  const t = useText(WORDS)
  if (sum === undefined) return null
  return (
    <tfoot>
      <tr className="papers-sum">
        <th scope="row" className="papers-sum-label" colSpan={columns.length - 1 + (numbered ? 1 : 0)}>
          {t('sum')}
        </th>
        <td className="papers-sum-value number">
          <ValueText value={sum} />
        </td>
      </tr>
    </tfoot>
  )
}

function classOf(column: Table['columns'][number] | undefined, isChosen: boolean): string | undefined {
  const classes = [column?.number ? 'papers-number number' : '', isChosen ? 'papers-chosen' : ''].filter(Boolean)
  return classes.length > 0 ? classes.join(' ') : undefined
}
