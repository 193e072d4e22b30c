// Of what I am told, by which ways: a table of boxes to tick.

import { CHANNELS, type Channel, channelsFor } from '../../domain/telling/choice.ts'
import { KIND_WORDS, KINDS, type Kind } from '../../domain/telling/kinds.ts'
import { useSay, useText } from '../lib/language.ts'
import { WORDS } from './telling-words.ts'
import type { Telling } from './use-telling.ts'

const NAMES = { app: 'byApp', mail: 'byMail', push: 'byPush' } as const satisfies Record<Channel, keyof typeof WORDS>

export function TellingKinds({ telling: { choice, change } }: { telling: Telling }) {
  const t = useText(WORDS)
  const say = useSay()
  const toggle = (kind: Kind, channel: Channel) => {
    const now = channelsFor(kind, choice)
    const next = CHANNELS.filter((each) => now.includes(each) !== (each === channel))
    change({ ...choice, kinds: { ...choice.kinds, [kind]: next } })
  }
  return (
    <table className="telling-kinds" aria-label={t('kinds')}>
      <thead>
        <tr>
          <th scope="col">{t('kind')}</th>
          {CHANNELS.map((channel) => (
            <th key={channel} scope="col">
              {t(NAMES[channel])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {KINDS.map((kind) => (
          <tr key={kind}>
            <th scope="row">{say(KIND_WORDS[kind])}</th>
            {CHANNELS.map((channel) => (
              <td key={channel}>
                <label>
                  <input
                    type="checkbox"
                    aria-label={t('byWay', { kind: say(KIND_WORDS[kind]), way: t(NAMES[channel]) })}
                    checked={channelsFor(kind, choice).includes(channel)}
                    onChange={() => toggle(kind, channel)}
                  />
                </label>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
