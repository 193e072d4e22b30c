// What can be done with the selected tasks, at the bottom of the window as long as there are any.

import { Button } from 'antd'
import { useFormats } from '../lib/format.ts'
import { useText } from '../lib/language.ts'
import './batch.css'
import type { Selection } from './use-selection.ts'
import { WORDS } from './words.ts'

export function sumOf(selection: Selection): number {
  return selection.chosen.reduce((sum, { request }) => sum + (request.amountFen ?? 0), 0)
}

export function BatchBar({ selection, approve }: { selection: Selection; approve: () => void }) {
  const t = useText(WORDS)
  const { money } = useFormats()
  const { chosen, choosable } = selection
  const count = chosen.length
  return (
    <div className="inbox-batch">
      <p className="number" role="status">
        <strong>{t('selected', { count })}</strong> <span>{t('selectedSum', { sum: money(sumOf(selection)) })}</span>
      </p>
      {count < choosable.length && (
        <Button type="text" onClick={selection.all}>
          {t('selectAll', { count: choosable.length })}
        </Button>
      )}
      <Button type="text" onClick={selection.drop}>
        {t('dropSelection')}
      </Button>
      <Button type="primary" onClick={approve}>
        {t('approveCount', { count })}
      </Button>
    </div>
  )
}
