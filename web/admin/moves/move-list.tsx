// The deadlines that would move, those that come first on top.

import { useFormats } from '../../lib/format.ts'
import { useSay, useText } from '../../lib/language.ts'
import type { Move, Moves } from './ask-about-moves.tsx'
import './moves.css'
import { WORDS } from './words.ts'

export function MoveList({ moves: { moved, items, provisional } }: { moves: Moves }) {
  const t = useText(WORDS)
  return (
    <div className="moves">
      <p className="soft">{t('text')}</p>
      <ul>
        {items.map((move) => (
          <One key={`${move.request.id} ${move.group.key}`} move={move} />
        ))}
      </ul>
      {moved > items.length && <p className="soft">{t('more', { count: moved - items.length })}</p>}
      {provisional && <p className="moves-provisional">{t('provisional')}</p>}
    </div>
  )
}

function One({ move: { request, group, what, from, to } }: { move: Move }) {
  const t = useText(WORDS)
  const say = useSay()
  const { instant } = useFormats()
  const said = (at: string | undefined) => (at ? instant(at) : t('none'))
  return (
    <li>
      <span>
        <strong>{request.title}</strong>
        <span className="soft number">
          {request.number} · {say(group.title)}
          {what === 'rung' && ` · ${t('rung')}`}
        </span>
      </span>
      <span className="number moves-when">{t('becomes', { from: said(from), to: said(to) })}</span>
    </li>
  )
}
