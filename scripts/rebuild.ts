// `npm run rebuild`: starts the procedure of each open request that has none. For when the engine's own records were
// lost; safe to run twice, and while the system works.
import { rebuild } from '../worker/rebuild.ts'
import { withEngine } from './with-engine.ts'

await withEngine(async (db, engine) => {
  const { started, running } = await rebuild(db, engine)
  return `${started} started, ${running} were running`
})
