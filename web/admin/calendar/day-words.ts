// What a day is, in words: its kind, its name, by whose hours, which hours.

import { useCallback } from 'react'
import { longDate, weekdayName } from '../../lib/days.ts'
import { useLanguage, useText } from '../../lib/language.ts'
import type { CalendarDay, DayKind, Hours, WantedDay } from './calendar.ts'
import { WORDS } from './words.ts'

export const KINDS = {
  work: { name: 'work' },
  off: { name: 'off' },
  holiday: { name: 'holiday', mark: 'holidayMark' },
  'make-up': { name: 'makeUp', mark: 'makeUpMark' },
  special: { name: 'special', mark: 'specialMark' },
  plain: { name: 'plain' },
} as const satisfies Record<DayKind | 'plain', { name: keyof typeof WORDS; mark?: keyof typeof WORDS }>

export function useHoursText(): (hours: Hours) => string {
  const t = useText(WORDS)
  return useCallback(
    (hours) =>
      hours.length === 0 ? t('noHours') : hours.map(([from, until]) => t('span', { from, until })).join(t('between')),
    [t],
  )
}

/** Without its date and hours. */
export function useKindText(): (day: Pick<WantedDay, 'name' | 'as'> & { kind: WantedDay['kind'] | DayKind }) => string {
  const t = useText(WORDS)
  const { language } = useLanguage()
  return useCallback(
    ({ kind, name, as }) =>
      [t(KINDS[kind].name), name, as && t('asDay', { weekday: weekdayName(as, language) })].filter(Boolean).join(' · '),
    [t, language],
  )
}

export function useDayText(): (day: CalendarDay) => string {
  const { language } = useLanguage()
  const kindText = useKindText()
  const hoursText = useHoursText()
  return useCallback(
    (day) =>
      [longDate(day.on, language), kindText(day), ...(day.hours.length > 0 ? [hoursText(day.hours)] : [])].join(' · '),
    [language, kindText, hoursText],
  )
}
