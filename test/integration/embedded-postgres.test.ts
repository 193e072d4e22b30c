// The embedded database as a process: what is committed survives its being killed, and a new start takes over what a
// killed one left running.
import { chmodSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type EmbeddedPostgres, ensureDatabase, startPostgres } from '../../scripts/embedded-postgres.ts'

let folder: string
let server: EmbeddedPostgres

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'houqin-postgres-'))
  chmodSync(folder, 0o755)
  server = await startPostgres(path.join(folder, 'postgres'))
})

afterEach(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function query(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.url('postgres') })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('a row that was committed survives a kill -9 of the server', async () => {
  await query('CREATE TABLE note (text text)')
  await query(`INSERT INTO note VALUES ('已签')`)
  process.kill(server.pid, 'SIGKILL')
  expect(await server.exited).toBe('ended (SIGKILL)')
  server = await startPostgres(path.join(folder, 'postgres'))
  expect(await query('SELECT text FROM note')).toEqual([{ text: '已签' }])
})

test('a server that was left running is ended before the next one starts', async () => {
  const left = server
  server = await startPostgres(path.join(folder, 'postgres'))
  await expect(left.exited).resolves.toContain('ended')
  expect(await query('SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('a start that was killed while it made the cluster is made good', async () => {
  await server.stop()
  const data = path.join(folder, 'postgres')
  renameSync(path.join(data, 'cluster'), path.join(data, 'cluster.unfinished'))
  server = await startPostgres(data)
  await ensureDatabase(server.url('postgres'), 'houqin')
  await ensureDatabase(server.url('postgres'), 'houqin')
  expect(await query(`SELECT datname FROM pg_database WHERE datname = 'houqin'`)).toHaveLength(1)
})

test('it listens on this machine only, and asks for a password', async () => {
  expect(await query('SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
  const url = new URL(server.url('postgres'))
  url.password = 'postgres'
  const client = new pg.Client({ connectionString: url.toString() })
  await expect(client.connect()).rejects.toThrow('password authentication failed')
})
