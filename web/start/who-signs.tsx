// The stages that lie ahead and who would act in each, with what decides it; what is passed over says why.

import { useSay, useText } from '../lib/language.ts'
import type { Preview, PreviewGroup, PreviewPerson, PreviewStage } from '../lib/types.ts'
import { WORDS } from './words.ts'

export function WhoSigns({ preview }: { preview: Preview }) {
  const t = useText(WORDS)
  return (
    <section className="card start-way" aria-labelledby="who-signs">
      <h2 id="who-signs">{t('whoSigns')}</h2>
      {preview.problems.length > 0 && <p className="start-soft">{t('provisional')}</p>}
      <ol className="start-stages" aria-live="polite">
        {preview.stages.map((stage) => (
          <Stage key={stage.key} stage={stage} />
        ))}
      </ol>
    </section>
  )
}

function Stage({ stage: { title, groups, skipped } }: { stage: PreviewStage }) {
  const t = useText(WORDS)
  const say = useSay()
  const isAlone = groups.length === 1 && skipped.length === 0
  return (
    <li className="start-stage">
      <h3>{say(title)}</h3>
      {groups.length + skipped.length === 0 && <p className="start-soft">{t('system')}</p>}
      <ul>
        {groups.map((group) => (
          <Group key={group.key} group={group} isAlone={isAlone} />
        ))}
        {skipped.map(({ key, title: called, reason }) => (
          <li key={`skipped-${key}`} className="start-skipped">
            <span className="start-group">
              {say(called)} <span className="start-tag">{t('skipped')}</span>
            </span>
            <span className="start-soft">{say(reason)}</span>
          </li>
        ))}
      </ul>
    </li>
  )
}

function Group({ group, isAlone }: { group: PreviewGroup; isAlone: boolean }) {
  const say = useSay()
  const mode = useMode(group)
  const isOne = group.places.length === 1
  return (
    <li>
      {!isAlone && !isOne && <span className="start-group">{say(group.title)}</span>}
      {group.places.map((place, index) => (
        <Place
          key={place.map(({ person }) => person.id).join() || String(index)}
          place={place}
          as={isAlone || !isOne ? undefined : say(group.title)}
        />
      ))}
      {mode && <span className="start-soft">{mode}</span>}
      {group.reason && <span className="start-soft">{say(group.reason)}</span>}
    </li>
  )
}

/** One who may sit there, or several of whom one will; `as` says as what, else it is their role. */
function Place({ place, as }: { place: readonly PreviewPerson[]; as: string | undefined }) {
  const t = useText(WORDS)
  const say = useSay()
  const told = place.filter(({ standsInFor }) => as === undefined || standsInFor).map(({ sits }) => say(sits))
  const sits = [...new Set([as ?? '', ...told])].filter(Boolean).join(' · ')
  return (
    <span className="start-person">
      <span>{place.map(({ person }) => person.name).join(` ${t('or')} `) || t('nobody')}</span>
      {sits && <span className="start-soft">{sits}</span>}
    </span>
  )
}

/** How several places decide; one place needs no word. */
function useMode({ mode, places }: PreviewGroup): string | undefined {
  const t = useText(WORDS)
  if (places.length < 2) return undefined
  switch (mode.kind) {
    case 'all':
      return t('modeAll')
    case 'any':
      return t('modeAny')
    case 'sequence':
      return t('modeSequence')
    case 'quorum':
      return 'count' in mode ? t('modeCount', { count: mode.count }) : t('modeShare', { share: mode.share })
  }
}
