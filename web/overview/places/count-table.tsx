// Numbers in a table, what costs most first; the long end of it is shown when it is asked for.

import { Button } from 'antd'
import { useState } from 'react'
import { useText } from '../../lib/language.ts'
import { Money } from '../../ui/money.tsx'
import { type Count, shareOnTime, sumOf } from './by-place.ts'
import { WORDS } from './words.ts'

type Row = Count & { readonly key: string; readonly name: string }

const FIRST = 12

export function CountTable({ rows }: { rows: readonly Row[] }) {
  const t = useText(WORDS)
  const [showsAll, showAll] = useState(false)
  const sorted = rows.toSorted((one, other) => other.costFen - one.costFen || other.count - one.count)
  const shown = showsAll ? sorted : sorted.slice(0, FIRST)
  return (
    <>
      <table className="by-place number">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('count')}</th>
            <th scope="col">{t('cost')}</th>
            <th scope="col">{t('onTime')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              <Cells row={row} />
            </tr>
          ))}
        </tbody>
        {rows.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{t('total')}</th>
              <Cells row={sumOf(rows)} />
            </tr>
          </tfoot>
        )}
      </table>
      {shown.length < rows.length && (
        <Button type="link" onClick={() => showAll(true)}>
          {t('all', { count: rows.length })}
        </Button>
      )}
    </>
  )
}

function Cells({ row }: { row: Count }) {
  const t = useText(WORDS)
  const share = shareOnTime(row)
  return (
    <>
      <td>{row.count}</td>
      <td>
        <Money fen={row.costFen} />
      </td>
      <td
        className={row.late > 0 ? 'overview-late' : undefined}
        title={row.late > 0 ? t('late', { count: row.late }) : undefined}
      >
        {share === undefined ? '' : t('share', { share })}
      </td>
    </>
  )
}
