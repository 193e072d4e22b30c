// Applies prisma/migrations in order and records them exactly as `prisma migrate deploy` does: same table, same
// checksums, same lock. It needs no Prisma at run time; `prisma migrate status` agrees with what it writes.
import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'

/** The advisory lock that Prisma's own migrate takes, so that the two never run at once. */
const PRISMA_LOCK = 72707369

const LEDGER = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`

interface Migration {
  name: string
  sql: string
  checksum: string
}

interface LedgerRow {
  migration_name: string
  checksum: string
  finished_at: Date | null
}

/**
 * Brings the database at `url` up to date and answers the names of the migrations it applied. Safe to call from
 * several processes at once. Throws when an applied migration was edited or an earlier one failed half-way.
 */
export async function migrate(url: string, dir = 'prisma/migrations'): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK])
    await client.query(LEDGER)
    const done = await readLedger(client)
    const applied: string[] = []
    for (const migration of await readMigrations(dir)) {
      if (isApplied(migration, done.get(migration.name))) continue
      await apply(client, migration)
      applied.push(migration.name)
    }
    return applied
  } finally {
    await client.end()
  }
}

async function readMigrations(dir: string): Promise<Migration[]> {
  const folders = (await readdir(dir, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const names = folders.map((folder) => folder.name).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(path.join(dir, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function readLedger(client: pg.Client): Promise<Map<string, LedgerRow>> {
  const { rows } = await client.query<LedgerRow>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  return new Map(rows.map((row) => [row.migration_name, row]))
}

function isApplied({ name, checksum }: Migration, row: LedgerRow | undefined): boolean {
  if (!row) return false
  if (!row.finished_at) throw new Error(`migration ${name} failed before; repair it, then mark it as rolled back`)
  if (row.checksum !== checksum) throw new Error(`migration ${name} was edited after it was applied`)
  return true
}

/** The migration and its ledger row are one transaction: a crash leaves neither, so the next start simply goes on. */
async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}
