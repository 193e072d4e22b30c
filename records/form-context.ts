// What the rules of a process may look at when they check a form: put together from the records.

import type { Instant, Task } from '../domain/desk/task.ts'
import type { FormContext } from '../domain/processes/process.ts'
import { type CompiledCalendar, localDate } from '../domain/worktime/index.ts'
import { isId } from './id.ts'
import type { Snapshot } from './snapshot.ts'

export function formContext(
  snapshot: Snapshot,
  { policy, calendar, at, task }: { policy: unknown; calendar: CompiledCalendar; at: Instant; task?: Task },
): FormContext {
  const { request, requester, departments, forms } = snapshot
  return {
    policy,
    today: localDate(calendar, at),
    at,
    requester,
    departments,
    ...(request.department_id ? { ownDepartment: request.department_id } : {}),
    request: request.form,
    facts: request.facts,
    places: snapshot.places,
    people: snapshot.people,
    forms,
    ...(task?.form === undefined ? {} : { given: task.form }),
  }
}

const MOST_IDS = 500

/** Every text of a value that could name a file: looked up before it is known which field means what. */
export function idsIn(value: unknown): string[] {
  const ids = new Set<string>()
  const visit = (part: unknown): void => {
    if (ids.size >= MOST_IDS) return
    if (isId(part)) ids.add(part.toLowerCase())
    else if (part && typeof part === 'object') Object.values(part).forEach(visit)
  }
  visit(value)
  return [...ids]
}
