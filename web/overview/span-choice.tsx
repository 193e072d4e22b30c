// How far back the numbers of the overview go.

import { Segmented } from 'antd'
import { useText } from '../lib/language.ts'
import { firstDay, SPANS, USUAL_SPAN } from './overview.ts'
import { WORDS } from './words.ts'

export function SpanChoice({ from, onChoose }: { from: string; onChoose: (first: string) => void }) {
  const t = useText(WORDS)
  return (
    <Segmented
      className="overview-span"
      aria-label={t('span')}
      value={SPANS.find((name) => firstDay(name) === from) ?? USUAL_SPAN}
      options={SPANS.map((name) => ({ value: name, label: t(name) }))}
      onChange={(name) => onChoose(firstDay(name))}
    />
  )
}
