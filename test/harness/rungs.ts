// What has been climbed of a ladder, as lines: the instant that was planned, and what happened.
import { clockOf } from './coming-days.ts'
import { MINUTE } from './purchase-kit.ts'
import type { Story } from './story.ts'

/** It was climbed in the minute of that instant, unless the line says otherwise. */
export async function climbed(it: Story, task: string): Promise<string[]> {
  const [entries, lines] = [await it.entries(), await it.tells()]
  const rungs = entries.filter((entry) => 'plannedAt' in entry)
  const said = lines.filter((line) => / (reminded|called in|told|moved to|timed out.*)/.test(line))
  return rungs.flatMap((rung, index) => {
    if (!('plannedAt' in rung) || rung.task.key !== task) return []
    const planned = Date.parse(rung.plannedAt)
    const late = rung.at - planned
    const lateness = late >= 0 && late < MINUTE ? '' : ` (${rung.lateMs} ms late)`
    return [`${clockOf(planned)} ${said[index]}${lateness}`]
  })
}
