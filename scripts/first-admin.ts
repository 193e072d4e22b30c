// `npm run first-admin`: makes the school and its first admin, where a production start found none. Asks on a terminal;
// without one it reads SCHOOL_NAME, ADMIN_NAME, ADMIN_USERNAME and ADMIN_PASSWORD.

import process from 'node:process'
import { createInterface } from 'node:readline/promises'
import { Accounts, PASSWORD_LEAST } from '../api/auth/accounts.ts'
import { setUpSchool } from '../api/auth/set-up.ts'
import { forgetSetupCode } from '../api/auth/setup-code.ts'
import type { Refusal } from '../domain/desk/refusal.ts'
import { OFFICE_WORDS } from '../domain/office/words.ts'
import { fill } from '../domain/words.ts'
import { type Database, openDatabase } from '../records/database.ts'
import { hasNoSchool } from '../records/first-start.ts'
import { readRunning } from './running.ts'
import { readSettings } from './settings.ts'

type First = { school: string; name: string; username: string; password: string }

const ASKED: readonly { key: keyof First; env: string; question: string }[] = [
  { key: 'school', env: 'SCHOOL_NAME', question: '学校名称 · Name of the school: ' },
  { key: 'name', env: 'ADMIN_NAME', question: '管理员姓名 · Your name: ' },
  { key: 'username', env: 'ADMIN_USERNAME', question: '登录名 · User name: ' },
  { key: 'password', env: 'ADMIN_PASSWORD', question: `密码（至少 ${PASSWORD_LEAST} 位）· Password: ` },
]

async function ask(): Promise<First> {
  const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : undefined
  const answers: Partial<First> = {}
  for (const { key, env, question } of ASKED) {
    const given = process.env[env] ?? (await terminal?.question(question)) ?? ''
    if (given.trim() === '') throw new Error(`${env} is not set, and there is no terminal to ask on.`)
    answers[key] = key === 'password' ? given : given.trim()
  }
  terminal?.close()
  return answers as First
}

/** The one that the pages make as well. */
async function make(db: Database, url: string, { school, ...admin }: First): Promise<void> {
  const signInDb = openDatabase(url, { role: 'houqin_sign_in', max: 1 })
  try {
    const made = await setUpSchool(
      { db, accounts: new Accounts(signInDb), now: Date.now },
      { school: { name: school }, admin },
    )
    if (!made.ok) throw new Error(told(made))
  } finally {
    await signInDb.close()
  }
}

function told({ code, values }: Refusal): string {
  return fill(OFFICE_WORDS[code]?.en ?? code, values)
}

async function main(): Promise<void> {
  const settings = readSettings()
  const url = process.env['DATABASE_URL'] ?? readRunning(settings.dataFolder)?.databaseUrl
  if (!url) throw new Error('Nothing runs here: set DATABASE_URL, or start the system first with npm start.')
  const db = openDatabase(url, { max: 1 })
  try {
    if (!(await hasNoSchool(db))) throw new Error('There is a school already; its admin adds other people.')
    const first = await ask()
    await make(db, url, first)
    forgetSetupCode(settings)
    console.log(`${first.school}: ${first.username} can sign in now.`)
  } finally {
    await db.close()
  }
}

try {
  await main()
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
