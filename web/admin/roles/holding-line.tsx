// A role that somebody holds: its days, and what can be done with it.

import { App, Button } from 'antd'
import { remove } from '../../lib/api.ts'
import { dayOf, useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/language.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { WORDS as FORM_TEXTS } from '../form-words.ts'
import type { Days } from '../office.ts'
import { useOfficeChange } from '../use-office-change.ts'
import type { Holding } from './days-dialog.tsx'
import { WORDS } from './words.ts'

type Properties = {
  /** The person or the role, whichever is not known already. */
  readonly title: string
  readonly more?: string | undefined
  readonly holding: Holding
  readonly onDays: () => void
  readonly onEnded?: () => void
}

export function HoldingLine({ title, more, holding, onDays, onEnded }: Properties) {
  const t = useText(WORDS)
  const form = useText(FORM_TEXTS)
  const { modal } = App.useApp()
  const { busy, error, save } = useOfficeChange()
  const spanOf = useSpan()
  const { id, who: name, role, days } = holding
  const end = () =>
    save(async () => {
      await remove(`/admin/roles/${id}`)
      onEnded?.()
      return t('ended')
    })
  const ask = () =>
    void modal.confirm({
      title: t('endAsk', { name, role }),
      content: t('endText'),
      okText: t('end'),
      cancelText: form('cancel'),
      onOk: async () => void (await end()),
    })
  return (
    <li className="admin-holding">
      <div>
        <strong>{title}</strong>
        {more && <span className="soft">{more}</span>}
        <span className="soft number">{spanOf(days)}</span>
        <span className="admin-holding-acts">
          <Button type="text" size="small" aria-label={t('daysOf', { name, role })} onClick={onDays}>
            {t('days')}
          </Button>
          <Button type="text" size="small" danger loading={busy} aria-label={t('endOf', { name, role })} onClick={ask}>
            {t('end')}
          </Button>
        </span>
      </div>
      <ProblemNote error={error} />
    </li>
  )
}

function useSpan(): (days: Days) => string {
  const t = useText(WORDS)
  const { date } = useFormats()
  return ({ from, to }) => {
    if (to) return t('span', { from: date(from), to: date(to) })
    return t(from > dayOf(new Date(), 'Asia/Shanghai') ? 'ahead' : 'since', { from: date(from) })
  }
}
