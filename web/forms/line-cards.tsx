// The rows of a list as cards: on phones, and where a row is more than fits beside each other.

import { Button } from 'antd'
import { useFormats } from '../lib/format.ts'
import { useText } from '../lib/language.ts'
import { Icon } from '../ui/icon.tsx'
import type { ListProps } from './lines-field.tsx'
import { under } from './path.ts'
import { useScope } from './scope.ts'
import { WORDS } from './words.ts'

export function LineCards({ schema, path, list, source, totals, disabled, labelledBy, remove }: ListProps) {
  const t = useText(WORDS)
  const { money } = useFormats()
  const { Fields } = useScope()
  const { items } = schema
  if (!items) return null
  return (
    <ol className="form-cards" aria-labelledby={labelledBy}>
      {list.rows.map((row, at) => {
        const total = totals?.ofRow(row)
        return (
          <li key={list.keys[at]} className="form-card" data-row={at}>
            <div className="form-card-head">
              <strong>{source ? source.titleOf(row) : t('row', { no: at + 1 })}</strong>
              {!disabled && (
                <span className="form-acts">
                  {!source && list.hasRoom && (
                    <Button
                      type="text"
                      aria-label={t('copyRow', { no: at + 1 })}
                      icon={<Icon name="copy" size={18} />}
                      onClick={() => list.copy(at)}
                    >
                      {t('copy')}
                    </Button>
                  )}
                  <Button
                    type="text"
                    aria-label={t('removeRow', { no: at + 1 })}
                    icon={<Icon name="trash" size={18} />}
                    onClick={() => remove(at)}
                  >
                    {t('remove')}
                  </Button>
                </span>
              )}
            </div>
            {source && <p className="form-help">{source.detailOf(row)}</p>}
            <Fields schema={items} path={under(path, at)} value={row} hidden={source?.line} />
            {totals && total !== undefined && (
              <p className="form-card-total">
                <span className="soft">{t('lineTotal')}</span>
                <span className="number">{totals.isMoney ? money(total) : total}</span>
              </p>
            )}
          </li>
        )
      })}
    </ol>
  )
}
