// How I am told: by which way of what, when in one e-mail, when not at all, and whether this browser is told.

import { Button, Switch } from 'antd'
import { useId } from 'react'
import { useText } from '../lib/language.ts'
import type { Me } from '../lib/types.ts'
import { Section } from '../ui/section.tsx'
import { BrowserPush } from './browser-push.tsx'
import { DigestTimes } from './digest-times.tsx'
import './telling.css'
import { TellingKinds } from './telling-kinds.tsx'
import { WORDS } from './telling-words.ts'
import { TimeInput } from './time-input.tsx'
import { type Telling, useTelling } from './use-telling.ts'

const QUIET = ['22:00', '06:30'] as const

export function TellingCard({ me }: { me: Me }) {
  const t = useText(WORDS)
  const telling = useTelling(me)
  const { choice, change } = telling
  return (
    <div id="telling">
      <Section
        title={t('title')}
        actions={
          choice.kinds && (
            <Button type="text" onClick={() => change(without(choice, 'kinds'))}>
              {t('usual')}
            </Button>
          )
        }
      >
        <p className="soft account-text">{t('text')}</p>
        <TellingKinds telling={telling} />
        <DigestTimes telling={telling} />
        <Quiet telling={telling} />
        <BrowserPush />
      </Section>
    </div>
  )
}

function Quiet({ telling: { choice, change } }: { telling: Telling }) {
  const t = useText(WORDS)
  const id = useId()
  const { quiet } = choice
  return (
    <div className="telling-part">
      <div className="telling-line">
        <div id={id}>
          <h3>{t('quiet')}</h3>
          <p className="soft">{t('quietText')}</p>
        </div>
        <Switch
          aria-labelledby={id}
          checked={quiet !== undefined}
          onChange={(on) => change(on ? { ...choice, quiet: QUIET } : without(choice, 'quiet'))}
        />
      </div>
      {quiet && (
        <div className="telling-times">
          <TimeInput
            label={t('from')}
            value={quiet[0]}
            set={(from) => change({ ...choice, quiet: [from, quiet[1]] })}
          />
          <span aria-hidden="true">–</span>
          <TimeInput
            label={t('until')}
            value={quiet[1]}
            set={(until) => change({ ...choice, quiet: [quiet[0], until] })}
          />
        </div>
      )}
    </div>
  )
}

function without(choice: Telling['choice'], name: keyof Telling['choice']): Telling['choice'] {
  const { [name]: _, ...rest } = choice
  return rest
}
