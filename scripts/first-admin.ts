// `npm run first-admin`: makes the school and its first admin, where a production start found none. Asks on a terminal;
// without one it reads SCHOOL_NAME, ADMIN_NAME, ADMIN_USERNAME and ADMIN_PASSWORD.

import process from 'node:process'
import { createInterface } from 'node:readline/promises'
import { makeSchool } from '../prisma/seed/school.ts'
import { openDatabase } from '../records/database.ts'
import { hasNoSchool } from '../records/first-start.ts'
import { readRunning } from './running.ts'
import { readSettings } from './settings.ts'

type First = { school: string; name: string; username: string; password: string }

const SHORTEST_PASSWORD = 10
const USERNAME = /^[\p{L}\p{N}._-]{2,64}$/u
/** Where the admin sits until the school has entered its own departments. */
const OFFICE = '校办公室'

const ASKED: readonly { key: keyof First; env: string; question: string }[] = [
  { key: 'school', env: 'SCHOOL_NAME', question: '学校名称 · Name of the school: ' },
  { key: 'name', env: 'ADMIN_NAME', question: '管理员姓名 · Your name: ' },
  { key: 'username', env: 'ADMIN_USERNAME', question: '登录名 · User name: ' },
  { key: 'password', env: 'ADMIN_PASSWORD', question: `密码（至少 ${SHORTEST_PASSWORD} 位）· Password: ` },
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

function check({ username, password }: First): void {
  if (!USERNAME.test(username)) {
    throw new Error('A user name has 2 to 64 letters, digits, dots, dashes or underscores.')
  }
  if (password.length < SHORTEST_PASSWORD) throw new Error(`A password has at least ${SHORTEST_PASSWORD} characters.`)
}

async function main(): Promise<void> {
  const url = process.env['DATABASE_URL'] ?? readRunning(readSettings().dataFolder)?.databaseUrl
  if (!url) throw new Error('Nothing runs here: set DATABASE_URL, or start the system first with npm start.')
  const db = openDatabase(url, { max: 1 })
  try {
    if (!(await hasNoSchool(db))) throw new Error('There is a school already; its admin adds other people.')
    const first = await ask()
    check(first)
    const admin = { username: first.username, name: first.name, department: OFFICE, roles: [{ role: 'admin' }] }
    const school = { code: 'school', name: first.school, departments: [OFFICE, '总务处'], staff: [admin] }
    await makeSchool(url, { ...school, password: first.password })
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
