// A person's deadlines and duty as iCalendar (RFC 5545). Instants are in UTC, and an id stays the same as long as the thing
// does, so that a moved deadline moves in the calendar of who has subscribed to it.

import ical, { ICalAlarmType, type ICalEventData } from 'ical-generator'
import { teamWords } from '../../domain/duty/teams.ts'
import type { Language, Words } from '../../domain/words.ts'
import type { Deadline, Shift, Subscription } from '../../records/subscription.ts'

const HOUR_SECONDS = 3_600
/** How often a calendar may look for news. */
const LOOK_AGAIN_SECONDS = HOUR_SECONDS

const NAME: Words = { zh: '后勤待办与值班', en: 'Logistics: deadlines and duty' }
const DUE: Words = { zh: '到期：', en: 'Due: ' }
const DUTY: Words = { zh: '值班：', en: 'Duty: ' }
const KINDS: Readonly<Record<string, Words>> = {
  day: { zh: '白班', en: 'day shift' },
  night: { zh: '夜班', en: 'night shift' },
  holiday: { zh: '节假日', en: 'holiday' },
}

export function asCalendar(
  { name, school, language, deadlines, shifts }: Subscription,
  publicUrl: string,
  now: number,
): string {
  const calendar = ical({
    name: `${NAME[language]} · ${name}（${school}）`,
    prodId: { company: 'houqin', product: 'calendar', language: language === 'zh' ? 'ZH' : 'EN' },
    ttl: LOOK_AGAIN_SECONDS,
  })
  const stamp = new Date(now)
  for (const deadline of deadlines) calendar.createEvent({ ...deadlineEvent(deadline, language, publicUrl), stamp })
  for (const shift of shifts) calendar.createEvent({ ...shiftEvent(shift, language), stamp })
  return calendar.toString()
}

function deadlineEvent(
  { id, dueAt, task, group, number, title }: Deadline,
  language: Language,
  publicUrl: string,
): ICalEventData {
  const summary = `${DUE[language]}${title} · ${group[language]}`
  return {
    id: `task-${id}@houqin`,
    start: dueAt,
    end: dueAt,
    summary,
    description: `${number} · ${task[language]}`,
    url: `${publicUrl}/tasks/${id}`,
    alarms: [alarm(summary)],
  }
}

function shiftEvent({ id, team, fromAt, toAt, kind, note, site }: Shift, language: Language): ICalEventData {
  const about = KINDS[kind]
  const summary = `${DUTY[language]}${teamWords(team)[language]}${about ? ` · ${about[language]}` : ''}`
  return {
    id: `duty-${id}@houqin`,
    start: fromAt,
    end: toAt,
    summary,
    ...(site ? { location: site } : {}),
    ...(note ? { description: note } : {}),
    alarms: [alarm(summary)],
  }
}

function alarm(description: string) {
  return { type: ICalAlarmType.display, triggerBefore: HOUR_SECONDS, description }
}
