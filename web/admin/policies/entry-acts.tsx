// What can be done with an entry of a list: up, down, away.

import { Button } from 'antd'
import type { Rows } from '../../forms/rows.ts'
import { useText } from '../../lib/language.ts'
import { Icon } from '../../ui/icon.tsx'
import { WORDS } from './words.ts'

type Properties = { readonly at: number; readonly list: Rows; readonly canRemove: boolean }

export function EntryActs({ at, list, canRemove }: Properties) {
  const t = useText(WORDS)
  const count = list.rows.length
  const no = at + 1
  return (
    <span className="policy-acts">
      {count > 1 && (
        <>
          <Button
            type="text"
            aria-label={t('up', { no })}
            title={t('moveUp')}
            disabled={at === 0}
            icon={<Icon name="up" size={17} />}
            onClick={() => list.move(at, at - 1)}
          />
          <Button
            type="text"
            aria-label={t('down', { no })}
            title={t('moveDown')}
            disabled={at === count - 1}
            icon={<Icon name="down" size={17} />}
            onClick={() => list.move(at, at + 1)}
          />
        </>
      )}
      <Button
        type="text"
        aria-label={t('remove', { no })}
        title={t('removeIt')}
        disabled={!canRemove}
        icon={<Icon name="trash" size={17} />}
        onClick={() => list.remove(at)}
      />
    </span>
  )
}
