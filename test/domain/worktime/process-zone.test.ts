// Answers do not depend on the zone of the machine.

import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

const QUESTION = `
  import { chinaCalendar, compile, describeDays, dueAt, localDate, whenOnDay } from './domain/worktime/index.ts'
  const school = compile(chinaCalendar())
  const from = Date.UTC(2026, 1, 13, 8, 50)
  const withins = [{ workingHours: 2 }, { workingDays: 2 }, { endOfWorkingDay: 1 }, { calendarDays: 1 }, { rule: 'before-night' }]
  console.log(JSON.stringify([
    withins.map((within) => new Date(dueAt(school, from, within).at).toISOString()),
    describeDays(school, '2026-02-13', '2026-02-13')[0].date,
    localDate(school, from),
    new Date(whenOnDay(school, '2026-02-14', 'closing')).toISOString(),
  ]))`

test.each(['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Apia'])(
  'on a machine in %s the answers are the same',
  (TZ) => {
    const node = ['--import', 'tsx', '--input-type=module', '--eval', QUESTION]
    const answer: unknown = JSON.parse(
      execFileSync(process.execPath, node, { env: { ...process.env, TZ }, encoding: 'utf8' }),
    )
    expect(answer).toEqual([
      [
        '2026-02-14T01:20:00.000Z',
        '2026-02-24T08:50:00.000Z',
        '2026-02-14T09:30:00.000Z',
        '2026-02-14T08:50:00.000Z',
        '2026-02-13T16:00:00.000Z',
      ],
      '2026-02-13',
      '2026-02-13',
      '2026-02-14T09:30:00.000Z',
    ])
  },
)
