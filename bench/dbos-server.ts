// The DBOS peer as a process: the same messages over HTTP, a durable workflow that waits for each of them, a step that
// writes the decision and its trail row, and an answer when that step is done.
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { DBOS } from '@dbos-inc/dbos-sdk'
import express, { type Request } from 'express'
import { type PeerAct, PeerRecords } from './dbos-records.ts'
import { ACTS } from './side.ts'

const TOPIC = 'acts'
const SETTLED = 'settled'
const DAY_SECONDS = 86_400
const ANSWER_SECONDS = 60
/** How long DBOS gathers what its events tell: 10 by default, 1 at the least. The least is the quicker answer. */
const GATHER_MS = Number(process.env['HOUQIN_BENCH_DBOS_GATHER_MS'] || 1)
/** Twice its default: a connection for each of sixteen clients, and some for itself. */
const CONNECTIONS = 20

const url = process.env['DATABASE_URL'] ?? ''
const records = await PeerRecords.open(url)

const purchase = DBOS.registerWorkflow(
  async (id: string, form: unknown): Promise<void> => {
    const submitted = { no: 0, actor: 'teacher', verdict: 'submit', form }
    let hash = await DBOS.runStep(() => records.write(id, submitted, ''), { name: 'submit' })
    for (const act of ACTS.keys()) {
      const told = await DBOS.recv<PeerAct>(TOPIC, DAY_SECONDS)
      if (told === null || told.verdict === 'withdraw') break
      const previous = hash
      hash = await DBOS.runStep(() => records.write(id, told, previous), { name: 'decide' })
      await DBOS.setEvent(answerTo(act), { act, hash })
    }
    await DBOS.setEvent(SETTLED, true)
  },
  { name: 'purchase' },
)

function answerTo(act: number): string {
  return `answer-${act}`
}

function idOf(req: Request): string {
  return String(req.params['id'])
}

const app = express()
app.use(express.json())
app.post('/purchases', async (req, res) => {
  const id = randomUUID()
  await DBOS.startWorkflow(purchase, { workflowID: id })(id, req.body)
  res.status(201).json({ id })
})
app.post('/purchases/:id/acts/:act', async (req, res) => {
  const act = Number(req.params.act)
  await DBOS.send(idOf(req), { ...req.body, no: act + 1 }, TOPIC, req.get('Idempotency-Key'))
  res.json(await DBOS.getEvent(idOf(req), answerTo(act), ANSWER_SECONDS))
})
app.post('/purchases/:id/withdraw', async (req, res) => {
  await DBOS.send(idOf(req), { verdict: 'withdraw' }, TOPIC)
  res.json({ settled: await DBOS.getEvent(idOf(req), SETTLED, ANSWER_SECONDS) })
})
app.get('/purchases/:id/settled', async (req, res) => {
  res.json({ settled: await DBOS.getEvent(idOf(req), SETTLED, ANSWER_SECONDS) })
})

DBOS.setConfig({
  name: 'bench',
  systemDatabaseUrl: url,
  systemDatabasePoolSize: CONNECTIONS,
  notificationCoalesceMs: GATHER_MS,
  logLevel: 'error',
})
await DBOS.launch()
const server = createServer(app)
server.keepAliveTimeout = 75_000
server.listen(Number(process.env['PORT']), '127.0.0.1')
await once(server, 'listening')
process.send?.({ ready: true })

process.once('SIGTERM', () => void stop())

async function stop(): Promise<void> {
  server.close()
  server.closeAllConnections()
  await Promise.allSettled([DBOS.shutdown(), records.close()])
  process.exit(0)
}
