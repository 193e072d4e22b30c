// The roster of the demo school: four weeks from the day on which it is made.
import { type Actor, actorOf } from '../../records/actor.ts'
import { openDatabase } from '../../records/database.ts'
import { type DutyPlan, planDuty } from '../../records/duty/plan.ts'
import { dayIn } from '../../records/office/days.ts'
import type { MadeSchool } from './school.ts'

const DAYS = 28
const DAY = 24 * 3_600_000

/** As the school's administrator has planned it. */
export async function seedDuty(url: string, { people }: MadeSchool, now: Date): Promise<void> {
  const db = openDatabase(url, { max: 1 })
  try {
    const admin = await actorOf(db, people['admin']!.userId, now.getTime())
    if (!admin) throw new Error('the demo school has no administrator')
    for (const plan of rosters(admin, people, now)) {
      const planned = await planDuty(db, admin, plan, { at: now.getTime() })
      if (!planned.ok) throw new Error(`the demo roster is refused: ${planned.code} ${planned.field ?? ''}`)
    }
  } finally {
    await db.close()
  }
}

function rosters({ school }: Actor, people: MadeSchool['people'], now: Date): DutyPlan[] {
  const ids = (...names: string[]) => names.map((name) => people[name]!.id)
  // Who has come at night is on duty since yesterday.
  const from = dayIn(school.zone, now.getTime() - DAY)
  const span = { from, to: dayIn(school.zone, now.getTime() + (DAYS - 1) * DAY) }
  const day = { from: '08:00', to: '17:30' }
  return [
    {
      ...span,
      team: 'repair',
      people: ids('repairer', 'keeper', 'cleaner'),
      shifts: [
        { ...day, kind: 'day', on: 'working', people: ids('repairer') },
        { from: '17:30', to: '08:00', kind: 'night', on: 'all' },
        { ...day, kind: 'holiday', on: 'free' },
      ],
    },
    {
      ...span,
      team: 'leader',
      people: ids('logistics-head', 'vice-principal', 'principal'),
      shifts: [
        { from: '08:00', to: '08:00', kind: 'day', on: 'working' },
        { from: '08:00', to: '08:00', kind: 'holiday', on: 'free' },
      ],
    },
  ]
}
