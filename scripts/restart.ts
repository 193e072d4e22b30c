// `npm run restart -- --process KEY`: replaces the running procedures of a process by new ones, which go on from the
// records. For when its story was changed so that running ones cannot follow.
import { parseArgs } from 'node:util'
import { restart } from '../worker/rebuild.ts'
import { withEngine } from './with-engine.ts'

const { values } = parseArgs({ options: { process: { type: 'string' } } })
const { process: key } = values
if (key) {
  await withEngine(async (db, engine) => `${(await restart(db, engine, key)).restarted} restarted`)
} else {
  console.error('Name the process: npm run restart -- --process KEY')
  process.exitCode = 1
}
