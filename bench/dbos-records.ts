// The records of the DBOS peer: one statement writes a decision and its trail row. It checks less than ours does; whatever
// that saves is the peer's to keep.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'

export interface PeerAct {
  readonly no: number
  readonly actor: string
  readonly verdict: string
  readonly form?: unknown
}

const WRITE = {
  name: 'write-decision',
  text: `WITH d AS (INSERT INTO decision (purchase_id, no, actor, verdict, form) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT DO NOTHING)
    INSERT INTO trail (purchase_id, seq, content, prev, hash) VALUES ($1, $2, $6, $7, $8) ON CONFLICT DO NOTHING`,
}
const MOST_CONNECTIONS = 10

export class PeerRecords {
  readonly #pool: pg.Pool

  private constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  static async open(url: string): Promise<PeerRecords> {
    const pool = new pg.Pool({ connectionString: url, max: MOST_CONNECTIONS })
    await pool.query(readFileSync(path.join(import.meta.dirname, 'dbos-tables.sql'), 'utf8'))
    return new PeerRecords(pool)
  }

  /** Answers the hash of the trail row, which the next row carries. Safe to repeat. */
  async write(purchaseId: string, { no, actor, verdict, form }: PeerAct, previous: string): Promise<string> {
    const paper = form === undefined ? null : JSON.stringify(form)
    const content = JSON.stringify({ type: 'decided', actor, verdict, form: form ?? null })
    const hash = createHash('sha256').update(content).update(previous).digest('hex')
    await this.#pool.query({ ...WRITE, values: [purchaseId, no, actor, verdict, paper, content, previous, hash] })
    return hash
  }

  close(): Promise<void> {
    return this.#pool.end()
  }
}
