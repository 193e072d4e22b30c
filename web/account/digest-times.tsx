// Times at which one e-mail comes with all that has happened.

import { Button } from 'antd'
import { DIGESTS_MOST } from '../../domain/telling/choice.ts'
import { useText } from '../lib/language.ts'
import { Icon } from '../ui/icon.tsx'
import { WORDS } from './telling-words.ts'
import { TimeInput } from './time-input.tsx'
import type { Telling } from './use-telling.ts'

const PROPOSED = ['08:00', '16:30', '12:00', '10:00', '14:30', '20:00']

export function DigestTimes({ telling: { choice, change } }: { telling: Telling }) {
  const t = useText(WORDS)
  const { digest: times = [], ...rest } = choice
  const keep = (next: readonly string[]) => {
    const digest = [...new Set(next)].toSorted()
    change(digest.length === 0 ? rest : { ...rest, digest })
  }
  const proposed = PROPOSED.find((time) => !times.includes(time))
  return (
    <div className="telling-part">
      <h3>{t('digest')}</h3>
      <p className="soft">{t('digestText')}</p>
      <div className="telling-times">
        {times.map((time, at) => (
          <span key={time} className="telling-digest">
            <TimeInput label={t('digestAt', { no: at + 1 })} value={time} set={(next) => keep(times.with(at, next))} />
            <Button
              type="text"
              aria-label={t('dropDigest', { time })}
              icon={<Icon name="cross" size={16} />}
              onClick={() => keep(times.toSpliced(at, 1))}
            />
          </span>
        ))}
        {times.length < DIGESTS_MOST && proposed && (
          <Button onClick={() => keep([...times, proposed])}>{t('addDigest')}</Button>
        )}
      </div>
    </div>
  )
}
