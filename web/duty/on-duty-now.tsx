// Who is on duty at this minute, by teams.

import { useQuery } from '@tanstack/react-query'
import { useFormats } from '../lib/format.ts'
import { useSay, useText } from '../lib/language.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Section } from '../ui/section.tsx'
import { onDutyQuery } from './duty.ts'
import { WORDS } from './words.ts'

export function OnDutyNow({ zone }: { zone: string }) {
  const t = useText(WORDS)
  const say = useSay()
  const { instant } = useFormats(zone)
  const query = useQuery(onDutyQuery)
  const here = query.data?.items ?? []
  const teams = query.data?.teams.filter(({ key }) => here.some(({ team }) => team === key)) ?? []
  return (
    <Section title={t('now')}>
      <ProblemNote error={query.error} retry={() => void query.refetch()} />
      {query.data && here.length === 0 && <p className="soft duty-none">{t('nobodyNow')}</p>}
      <dl className="duty-now">
        {teams.map(({ key, title }) => (
          <div key={key}>
            <dt>{say(title)}</dt>
            {here
              .filter(({ team }) => team === key)
              .map(({ id, person, to }) => (
                <dd key={id}>
                  <strong>{person.name}</strong>
                  <span className="soft number">{t('untilTime', { at: instant(to) })}</span>
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </Section>
  )
}
