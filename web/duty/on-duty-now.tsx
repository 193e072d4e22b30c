// Who is on duty at this minute, by teams.

import { useQuery } from '@tanstack/react-query'
import { shifted } from '../lib/days.ts'
import { dayOf, useFormats } from '../lib/format.ts'
import { useSay, useText } from '../lib/language.ts'
import { useNow } from '../lib/use-now.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Section } from '../ui/section.tsx'
import { isNow, rosterQuery } from './duty.ts'
import { WORDS } from './words.ts'

export function OnDutyNow({ zone }: { zone: string }) {
  const t = useText(WORDS)
  const say = useSay()
  const { instant } = useFormats(zone)
  const now = useNow()
  const today = dayOf(now, zone)
  // A night shift began yesterday.
  const query = useQuery(rosterQuery(shifted(today, -1), today))
  const here = query.data?.items.filter((shift) => isNow(shift, now.getTime())) ?? []
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
