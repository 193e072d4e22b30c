// Applies the migrations to the database of DATABASE_URL and ends: the one-shot service of docker-compose.yml.
import path from 'node:path'
import { migrate } from './migrate.ts'

const url = process.env['DATABASE_URL']
if (!url) {
  console.error('DATABASE_URL is not set.')
  process.exit(1)
}
try {
  const applied = await migrate(url, path.join(import.meta.dirname, '..', 'prisma', 'migrations'))
  for (const name of applied) console.log(`applied ${name}`)
  console.log(applied.length > 0 ? 'The database is up to date.' : 'The database was up to date.')
} catch (error) {
  console.error((error as Error).message || (error as NodeJS.ErrnoException).code)
  process.exit(1)
}
