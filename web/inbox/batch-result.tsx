// Which of several tasks did not go through, and why.

import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useText } from '../lib/language.ts'
import type { Refused } from './approve-all.ts'
import { WORDS } from './words.ts'

export function BatchResultList({ refused, close }: { refused: readonly Refused[]; close: () => void }) {
  const t = useText(WORDS)
  return (
    <div role="alert">
      <p className="soft">{t('someText')}</p>
      <ul className="inbox-refused">
        {refused.map(({ item, message }) => (
          <li key={item.id}>
            <Link to="/tasks/$id" params={{ id: item.id }}>
              {item.request.title}
            </Link>
            <span>{message}</span>
          </li>
        ))}
      </ul>
      <div className="inbox-batch-buttons">
        <Button type="primary" onClick={close} autoFocus>
          {t('close')}
        </Button>
      </div>
    </div>
  )
}
