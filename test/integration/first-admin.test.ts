// A production start has no people in it: the first admin is made by a command, once.
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { openDatabase } from '../../records/database.ts'
import { hasNoSchool } from '../../records/first-start.ts'
import { ROOT } from '../../scripts/source-files.ts'
import { testDatabase } from '../harness/postgres.ts'

const run = promisify(execFile)

function firstAdmin(databaseUrl: string, more: Record<string, string>) {
  const env = { ...process.env, DATABASE_URL: databaseUrl, ...more }
  const script = path.join('scripts', 'first-admin.ts')
  return run(process.execPath, ['--import', 'tsx', script], { env, cwd: ROOT }).then(
    ({ stdout }) => stdout,
    ({ stderr }) => stderr as string,
  )
}

test('the first admin is made once, with a password worth the name', async () => {
  const database = await testDatabase()
  const db = openDatabase(database.url, { max: 1 })
  try {
    const admin = {
      SCHOOL_NAME: '清水小学',
      ADMIN_NAME: '何清',
      ADMIN_USERNAME: 'heqing',
      ADMIN_PASSWORD: 'a long password',
    }
    expect(await hasNoSchool(db)).toBe(true)
    expect(await firstAdmin(database.url, { ...admin, ADMIN_PASSWORD: 'short' })).toContain('at least 10 characters')
    expect(await firstAdmin(database.url, { ...admin, ADMIN_USERNAME: 'x y' })).toContain('A user name has')
    expect(await hasNoSchool(db)).toBe(true)
    expect(await firstAdmin(database.url, admin)).toContain('heqing can sign in now')
    expect(await hasNoSchool(db)).toBe(false)
    expect(await firstAdmin(database.url, { ...admin, ADMIN_USERNAME: 'second' })).toContain(
      'There is a school already',
    )
  } finally {
    await db.close()
    await database.drop()
  }
})
