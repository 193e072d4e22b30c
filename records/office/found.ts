// A school begins: its departments, first people, roles and calendar, in one transaction. Accounts are made before, by
// whoever may make them.

import type { Tx } from '../database.ts'
import { newId } from '../id.ts'
import { dayDate } from './days.ts'
import type { CalendarRows } from './first-calendar.ts'

export type FirstRecords = {
  readonly id: string
  /** One school for each code. */
  readonly code: string
  readonly name: string
  readonly zone: string
  readonly demo: boolean
  readonly departments: readonly { readonly id: string; readonly name: string }[]
  readonly people: readonly {
    readonly id: string
    readonly userId: string
    readonly name: string
    readonly departmentId: string
  }[]
  readonly roles: readonly { readonly personId: string; readonly role: string; readonly departmentId?: string }[]
  /** The first day on which the roles are held. */
  readonly since: string
  readonly calendar: CalendarRows
}

/** Within a transaction of the school itself. Fails when the code is taken. */
export async function foundSchool(tx: Tx, school: FirstRecords): Promise<void> {
  const { id: schoolId, code, name, zone, demo, departments, people, roles, since, calendar } = school
  await tx.school.create({ data: { id: schoolId, code, name, zone, demo } })
  await tx.department.createMany({ data: departments.map((department) => ({ ...department, schoolId })) })
  await tx.person.createMany({
    data: people.map(({ id, userId, name: of, departmentId }) => ({ id, schoolId, userId, name: of, departmentId })),
  })
  await tx.roleHolding.createMany({
    data: roles.map((holding) => ({ id: newId(), schoolId, ...holding, fromOn: dayDate(since) })),
  })
  await makeCalendar(tx, schoolId, calendar)
}

async function makeCalendar(tx: Tx, schoolId: string, { timetables, days, years }: CalendarRows): Promise<void> {
  await tx.timetable.createMany({
    data: timetables.map(({ from, name, weekdays }) => ({
      schoolId,
      fromOn: dayDate(from),
      name,
      weekdays: weekdays as object,
    })),
  })
  await tx.calendarDay.createMany({
    data: days.map(({ on, kind, name, as }) => ({ schoolId, on: dayDate(on), kind, name, as: as ?? null })),
  })
  await tx.calendarYear.createMany({ data: years.map(({ year, source }) => ({ schoolId, year, source })) })
}
