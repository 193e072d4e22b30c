// How far a piece of work is, in one word, for everybody who waits for it.

import { useFormats } from '../../lib/format.ts'
import { useSay, useText } from '../../lib/language.ts'
import type { TaskProgress } from '../../lib/types.ts'
import '../../ui/ui.css'
import { stateWord } from './state-word.ts'
import { WORDS } from './words.ts'

export function ProgressTag({ progress: { state, clock } }: { progress: TaskProgress }) {
  const t = useText(WORDS)
  const say = useSay()
  const { date } = useFormats()
  if (clock) {
    return (
      <>
        <span className="ui-tag ui-tag-amber">{t('pausedFor', { why: say(clock.title) || clock.reason })}</span>
        {clock.until && <span className="soft">{t('expected', { day: date(clock.until) })}</span>}
      </>
    )
  }
  return <span className={state === 'waiting' ? 'ui-tag' : 'ui-tag ui-tag-green'}>{t(stateWord(state))}</span>
}
