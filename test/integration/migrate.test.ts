// The migrations runner: what it applies once, what it refuses, and that Prisma agrees with what it wrote.
import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../../scripts/migrate.ts'
import { emptyDatabase, type TestDatabase, testDatabase } from '../harness/postgres.ts'

let folder: string
let database: TestDatabase

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'houqin-migrations-'))
  database = await emptyDatabase()
})

afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await database.drop()
})

function write(name: string, sql: string): string {
  const file = path.join(folder, name, 'migration.sql')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, sql)
  return file
}

async function tables(): Promise<string[]> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query(`SELECT relname FROM pg_stat_user_tables ORDER BY 1`)
  await client.end()
  return rows.map(({ relname }) => relname)
}

test('migrations are applied in order, each once', async () => {
  write('2_lines', 'ALTER TABLE request ADD line text')
  write('1_request', 'CREATE TABLE request (id int)')
  expect(await migrate(database.url, folder)).toEqual(['1_request', '2_lines'])
  expect(await migrate(database.url, folder)).toEqual([])
  write('3_task', 'CREATE TABLE task (id int)')
  expect(await migrate(database.url, folder)).toEqual(['3_task'])
})

test('two starts at once apply each migration once', async () => {
  write('1_request', 'CREATE TABLE request (id int); SELECT pg_sleep(0.2)')
  const applied = await Promise.all([migrate(database.url, folder), migrate(database.url, folder)])
  expect(applied.flat()).toEqual(['1_request'])
})

test('a migration that was edited after it was applied is refused', async () => {
  const file = write('1_request', 'CREATE TABLE request (id int)')
  await migrate(database.url, folder)
  appendFileSync(file, '-- a second thought')
  await expect(migrate(database.url, folder)).rejects.toThrow('migration 1_request was edited after it was applied')
})

test('a migration that fails leaves nothing of itself and can be repaired', async () => {
  write('1_request', 'CREATE TABLE request (id int); SELECT no_such_function()')
  await expect(migrate(database.url, folder)).rejects.toThrow('migration 1_request failed: function no_such_function()')
  expect(await tables()).toEqual(['_prisma_migrations'])
  write('1_request', 'CREATE TABLE request (id int)')
  expect(await migrate(database.url, folder)).toEqual(['1_request'])
})

test('Prisma finds the database up to date', async () => {
  const migrated = await testDatabase()
  const env = { ...process.env, DATABASE_URL: migrated.url }
  const status = spawnSync('npx', ['--no-install', 'prisma', 'migrate', 'status'], { env, encoding: 'utf8' })
  await migrated.drop()
  expect(status.stdout).toContain('Database schema is up to date!')
})

/** The migrations may make more than Prisma's language can say: partial indexes, triggers, policies. */
test('the migrations make all that the schema describes', async () => {
  const migrated = await testDatabase()
  const env = { ...process.env, DATABASE_URL: migrated.url, NO_COLOR: '1' }
  const direction = ['--from-config-datasource', '--to-schema=prisma/schema']
  const args = ['--no-install', 'prisma', 'migrate', 'diff', ...direction]
  const { status, stdout } = spawnSync('npx', args, { env, encoding: 'utf8' })
  await migrated.drop()
  expect(status).toBe(0)
  expect(stdout.split('\n').filter((line) => /\[\+\]|\[\*\] (?!Changed the)/.test(line))).toEqual([])
})
