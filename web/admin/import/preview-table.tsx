// Row by row what the table would change. Rows with problems are left out when it is applied.

import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useText } from '../../lib/language.ts'
import { Icon } from '../../ui/icon.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { ACTIONS, type Action, type ImportRow, type Preview } from './import.ts'
import { useRowWords } from './row-words.ts'
import { WORDS } from './words.ts'

const LINE_HEIGHT = 52
const COUNTS = { add: 'addCount', change: 'changeCount', same: 'sameCount', problem: 'problemCount' } as const
const TONES: Record<Action, string> = {
  add: 'ui-tag ui-tag-green',
  change: 'ui-tag ui-tag-amber',
  same: 'ui-tag',
  problem: 'ui-tag ui-tag-red',
}

type Properties = {
  readonly preview: Preview
  readonly busy: boolean
  readonly apply: () => void
  readonly other: () => void
}

export function PreviewTable({ preview, busy, apply, other }: Properties) {
  const t = useText(WORDS)
  const { rows, counts, departments } = preview
  const [shown, setShown] = useState<Action | 'all'>(counts.problem > 0 ? 'problem' : 'all')
  const items = shown === 'all' ? rows : rows.filter(({ action }) => action === shown)
  const { add, change } = counts
  return (
    <>
      <div className="admin-tools import-tools">
        <Segmented<Action | 'all'>
          aria-label={t('show')}
          value={shown}
          options={[
            { value: 'all', label: t('all', { count: rows.length }) },
            ...ACTIONS.filter((action) => counts[action] > 0).map((action) => ({
              value: action,
              label: t(COUNTS[action], { count: counts[action] }),
            })),
          ]}
          onChange={setShown}
        />
      </div>
      {departments.length > 0 && (
        <p className="soft">{t('newDepartments', { names: departments.join(t('between')) })}</p>
      )}
      {counts.problem > 0 && (
        <p className="admin-warning">
          <Icon name="warn" />
          <span>{t('skipped', { count: counts.problem })}</span>
        </p>
      )}
      <div className="admin-list">
        <div className="admin-names import-line" aria-hidden="true">
          <span>{t('row')}</span>
          <span>{t('name')}</span>
          <span>{t('action')}</span>
          <span>{t('what')}</span>
        </div>
        <VirtualList items={items} keyOf={({ row }) => String(row)} estimate={() => LINE_HEIGHT} label={t('table')}>
          {(row) => <Line row={row} />}
        </VirtualList>
      </div>
      <div className="admin-buttons admin-sticky">
        <Button onClick={other}>{t('other')}</Button>
        <Button type="primary" loading={busy} disabled={add + change === 0} onClick={apply}>
          {add + change === 0 ? t('nothing') : t('apply', { add, change })}
        </Button>
      </div>
    </>
  )
}

function Line({ row }: { row: ImportRow }) {
  const t = useText(WORDS)
  const wordsOf = useRowWords()
  return (
    <div className="admin-line import-line">
      <span className="soft number">{row.row}</span>
      <strong>{row.name}</strong>
      <span>
        <span className={TONES[row.action]}>{t(row.action)}</span>
      </span>
      <span className="import-what">
        {row.problems.map(({ code, field, message }) => (
          <span key={`${field ?? ''} ${code}`} className="import-problem">
            {message}
          </span>
        ))}
        {wordsOf(row).map((said) => (
          <span key={said}>{said}</span>
        ))}
      </span>
    </div>
  )
}

/** People were changed between the preview and its application. */
export function Overtaken({ again }: { again: () => void }) {
  const t = useText(WORDS)
  return (
    <div className="admin-warning" role="alert">
      <Icon name="warn" />
      <span>{t('overtaken')}</span>
      <Button size="small" onClick={again}>
        {t('lookAgain')}
      </Button>
    </div>
  )
}
