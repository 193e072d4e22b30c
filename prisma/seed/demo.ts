// The invented school of a trial start: one account for each role, the user name is the role.
import { openDatabase } from '../../records/database.ts'
import { isPublished } from '../../records/office/first-calendar.ts'
import { seedDuty } from './duty.ts'
import { PLACES } from './places.ts'
import { seedRepairs } from './repairs.ts'
import { DEMO_PASSWORD, makeSchool } from './school.ts'
import { STAFF } from './staff.ts'

/** Always the same, so that it can be looked for. */
const DEMO_SCHOOL = '01900000-0000-7000-8000-00000000d3a0'
const NAME = '青禾实验学校'

const FIND = { name: 'find-school', text: 'SELECT demo FROM school WHERE id = $1' }

/** Makes the demo school unless it is there. Answers lines for the console: who may sign in, and what is missing. */
export async function seedDemoSchool(url: string, now = new Date()): Promise<string[]> {
  const found = await look(url)
  // Somebody has made a school of their own of it.
  if (found && !found.demo) return warnings(now)
  if (!found) {
    const made = await makeSchool(url, { id: DEMO_SCHOOL, code: 'demo', name: NAME, demo: true, places: PLACES })
    await seedDuty(url, made, now)
    await seedRepairs(url, made)
  }
  const width = Math.max(...STAFF.map(({ username }) => username.length))
  const accounts = STAFF.map(({ username, name }) => `  ${username.padEnd(width)}  ${name}`)
  return [`demo school ${NAME}, password ${DEMO_PASSWORD}:`, ...accounts, ...warnings(now)]
}

async function look(url: string): Promise<{ demo: boolean } | undefined> {
  const db = openDatabase(url, { max: 1 })
  try {
    return (await db.readSchool<{ demo: boolean }>(DEMO_SCHOOL, FIND, [DEMO_SCHOOL]))[0]
  } finally {
    await db.close()
  }
}

function warnings(now: Date): string[] {
  const year = Number(now.toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' }).slice(0, 4))
  if (isPublished(year)) return []
  return [
    `warning: the public holidays of ${year} are not known here; deadlines are provisional until they are entered`,
  ]
}
