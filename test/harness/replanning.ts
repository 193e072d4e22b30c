// The calendar of a story's school is changed, and what that makes of the running deadlines, as lines.
import { type ChangedDay, changeDays } from '../../records/calendar-change.ts'
import { clockOf } from './coming-days.ts'
import { MINUTE, type School } from './purchase-kit.ts'
import type { Story, StoryPlace } from './story.ts'
import { whenThere } from './when-there.ts'

const BEHIND = `SELECT FROM task t JOIN school s ON s.id = t.school_id
  WHERE s.id = $1 AND t.state = 'open' AND t.planned_by < s.calendar_version`

/** Waits until the running deadlines have followed. */
export async function followed(place: StoryPlace, { made }: School, change: Promise<object>): Promise<void> {
  const answer = await change
  if ('code' in answer) throw new Error(JSON.stringify(answer))
  await whenThere(async () => (await place.sql(BEHIND, [made.id])).length === 0, 'the deadlines are planned again')
}

export function says(place: StoryPlace, school: School, ...days: ChangedDay[]): Promise<void> {
  return followed(place, school, changeDays(school.db, school.actor('admin'), { days }))
}

/** What was climbed of a task, with the instant that was planned, and what was planned again. */
export async function course(it: Story, task: string): Promise<string[]> {
  return (await it.entries()).flatMap((entry) => {
    if (entry.type === 'replanned') {
      const instant = (text = '') => clockOf(Date.parse(text))
      return [`${entry.why}: ${entry.what} ${instant(entry.from)} → ${instant(entry.to)}`]
    }
    if (!('plannedAt' in entry) || entry.plannedAt === undefined || entry.task.key !== task) return []
    const planned = Date.parse(entry.plannedAt)
    const isInTime = entry.at - planned >= 0 && entry.at - planned < MINUTE
    return [`${clockOf(planned)} ${entry.type}${isInTime ? '' : ` late: ${entry.lateWhy}`}`]
  })
}
