// One value of a filled form as people read it.

import { FileChip } from '../files/file-chip.tsx'
import { useFormats } from '../lib/format.ts'
import { useLanguage, useSay, useText } from '../lib/language.ts'
import type { Value } from '../lib/types.ts'
import { Money } from '../ui/money.tsx'
import { WORDS } from './words.ts'

export function ValueText({ value }: { value: Value }) {
  const t = useText(WORDS)
  const say = useSay()
  const formats = useFormats()
  const { language } = useLanguage()
  if (isNothing(value)) return <span className="soft">{t('nothing')}</span>
  if (typeof value === 'string') return value
  if ('fen' in value) return <Money fen={value.fen} />
  if ('day' in value) return <span className="number">{formats.date(value.day)}</span>
  if ('at' in value) return <span className="number">{formats.instant(value.at)}</span>
  if ('number' in value) return <span className="number">{new Intl.NumberFormat(language).format(value.number)}</span>
  if ('file' in value) return <FileChip file={value.file} />
  return say(value)
}

export function isNothing(value: Value): value is null {
  return value === null || value === ''
}
