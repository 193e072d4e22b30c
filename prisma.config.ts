// Prisma's commands (`npx prisma migrate dev`, `generate`, `studio`): where the schema is, which database they mean, and
// which engine answers them. The database is DATABASE_URL, else the one that `npm start` is running.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

// The native engine is a download outside the package registry; the one beside this file is not. Windows cannot start a
// script by its first line, so there Prisma fetches its own.
if (process.platform !== 'win32') {
  process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= fileURLToPath(new URL('./scripts/schema-engine.mjs', import.meta.url))
}

function runningDatabase(): string | undefined {
  try {
    const file = path.join(process.env['HOUQIN_DATA'] ?? 'data', 'running.json')
    return JSON.parse(readFileSync(file, 'utf8')).databaseUrl
  } catch {
    return undefined
  }
}

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? runningDatabase() ?? 'postgresql://localhost:5432/houqin' },
})
