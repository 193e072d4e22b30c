// One person on the way: as what, and what they said and signed, or that it is their turn.

import { useFormats } from '../lib/format.ts'
import { useSay, useText } from '../lib/language.ts'
import type { Sitter } from './way-stages.ts'
import { WORDS } from './words.ts'

export function SitterLine({ sitter }: { sitter: Sitter }) {
  const t = useText(WORDS)
  const say = useSay()
  const { person, sits, opinion, signature, state, verdict } = sitter
  const isReplaced = state === 'void' && verdict !== undefined
  return (
    <li className={isReplaced ? 'way-sitter way-replaced' : 'way-sitter'}>
      <div className="way-who">
        <span className="way-name">{person.name}</span>
        {sits && <span className="soft way-sits">{say(sits)}</span>}
        <Did sitter={sitter} />
      </div>
      {opinion && <p className="way-opinion">{opinion}</p>}
      {signature && (
        <img
          className="way-signature"
          src={`/api/files/${signature}`}
          alt={t('signatureOf', { name: person.name })}
          loading="lazy"
        />
      )}
    </li>
  )
}

function Did({ sitter: { state, verdict, decidedAt } }: { sitter: Sitter }) {
  const t = useText(WORDS)
  const formats = useFormats()
  if (verdict) {
    return (
      <span className={`way-did way-${verdict}`}>
        {t(verdict)}
        {decidedAt && (
          <time className="soft number" dateTime={decidedAt}>
            {formats.instant(decidedAt)}
          </time>
        )}
        {state === 'void' && <span className="soft">{t('replaced')}</span>}
      </span>
    )
  }
  if (state === 'active') return <span className="way-did way-turn">{t('turn')}</span>
  if (state === 'handed-on') return <span className="way-did soft">{t('handedOn')}</span>
  return state === 'waiting' ? <span className="way-did soft">{t('waiting')}</span> : null
}
