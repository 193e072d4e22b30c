// What a rule is applied in: the process, the policy that the request has pinned, the school's working calendar, the time.

import { ladderPlanner, type Planner } from '../domain/desk/ladder.ts'
import type { Instant } from '../domain/desk/task.ts'
import { processNamed } from '../domain/processes/index.ts'
import type { Process } from '../domain/processes/process.ts'
import type { CompiledCalendar } from '../domain/worktime/index.ts'
import { calendarsFor } from './calendar.ts'
import type { Sql } from './database.ts'
import { pinnedPolicy } from './policies.ts'
import { notBefore, type Snapshot } from './snapshot.ts'

export type Scene = {
  readonly process: Process
  readonly policy: unknown
  readonly calendar: CompiledCalendar
  readonly plan: Planner
  readonly at: Instant
}

/** Policy versions and calendars are kept in memory: this asks the database only when it sees one for the first time. */
export async function sceneOf(sql: Sql, snapshot: Snapshot, clock: Instant): Promise<Scene> {
  const { head, request, calendarVersion } = snapshot
  const process = processNamed(head.process)
  if (!process) throw new Error(`request ${head.requestId} is of the unknown process ${head.process}`)
  const { data: policy } = await pinnedPolicy(sql, head.schoolId, process.key, request.policy_version)
  const { school: calendar, own } = await calendarsFor(sql, head.schoolId, calendarVersion)
  return {
    process,
    policy,
    calendar,
    plan: ladderPlanner(calendar, (of) => own.get(of)),
    at: notBefore(snapshot, clock),
  }
}
