// The trail of a request, and the proof: the trail with everything that is needed to check it without this system.
import type { Words } from '../domain/words.ts'
import type { Actor } from './actor.ts'
import type { Database } from './database.ts'
import { isId } from './id.ts'
import { pinnedPolicy } from './policies.ts'
import { isoOf } from './request-summary.ts'
import { seenBy, sightOf } from './sight.ts'

export type TrailEntry = {
  readonly seq: number
  readonly at: string
  readonly type: string
  readonly content: Readonly<Record<string, unknown>>
  readonly prev: string
  readonly hash: string
}

type ProvenFile = {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly size: number
  readonly sha256: string
  readonly uploadedBy: string
  readonly uploadedAt: string
}
export type Proof = {
  readonly format: 'houqin-proof-1'
  readonly school: { readonly id: string; readonly name: string; readonly zone: string }
  readonly request: {
    readonly id: string
    readonly number: string
    readonly process: string
    readonly title: string
    readonly status: string
  }
  readonly policy: { readonly version: number; readonly data: unknown }
  readonly trail: readonly TrailEntry[]
  /** The files that the trail names. */
  readonly files: readonly ProvenFile[]
  readonly verify: Words
}

const VERIFY: Words = {
  zh: '逐行核对 trail：取 { at, content, prev, request（即 request.id）, seq, type } 六项，按 RFC 8785 写成规范 JSON（键排序、无空格、UTF-8），其 SHA-256（小写十六进制）应等于该行的 hash；seq 从 1 起连续；每行的 prev 等于上一行的 hash，第一行的 prev 为 64 个 0。files 中每个文件内容的 SHA-256 应等于其 sha256。',
  en: 'For each row of the trail take { at, content, prev, request (that is request.id), seq, type } as canonical JSON after RFC 8785 (sorted keys, no spaces, UTF-8): its SHA-256 in lower-case hex is the hash of the row. seq runs 1, 2, 3…; prev is the hash of the row before, and 64 zeros in the first row. The SHA-256 of the content of each file is its sha256.',
}

const TRAIL = {
  name: 'trail',
  text: `SELECT e.seq, e.at, e.type, e.content, e.prev, e.hash FROM trail e
    WHERE e.request_id = $1 AND EXISTS (SELECT FROM request r WHERE r.id = $1 AND ${seenBy(2)}) ORDER BY e.seq`,
}
const PROVEN = {
  name: 'proof',
  text: `SELECT s.id AS school_id, s.name AS school, s.zone, r.id, r.number, r.process, r.title, r.status, r.policy_version,
      (SELECT coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'type', f.type, 'size', f.size,
          'sha256', f.sha256, 'uploadedBy', p.name, 'uploadedAt', f.created_at) ORDER BY f.id), '[]')
        FROM file f JOIN person p ON p.id = f.uploaded_by WHERE r.id = ANY(f.requests)) AS files
    FROM request r JOIN school s ON s.id = r.school_id WHERE r.id = $1`,
}

type TrailRow = Omit<TrailEntry, 'at'> & { at: Date }
type ProvenRow = Proof['request'] & {
  school_id: string
  school: string
  zone: string
  policy_version: number
  files: ProvenFile[]
}

/** Undefined when there is no such request, or none that the person may see. */
export async function trailOf(db: Database, actor: Actor, requestId: string): Promise<TrailEntry[] | undefined> {
  if (!isId(requestId)) return undefined
  const rows = await db.readSchool<TrailRow>(actor.schoolId, TRAIL, [requestId, ...sightOf(actor)])
  return rows.length > 0 ? rows.map(toEntry) : undefined
}

export function proofOf(db: Database, actor: Actor, requestId: string): Promise<Proof | undefined> {
  if (!isId(requestId)) return Promise.resolve(undefined)
  return db.inSchool(actor.schoolId, async (sql) => {
    const trail = (await sql.query<TrailRow>(TRAIL, [requestId, ...sightOf(actor)])).map(toEntry)
    const [row] = trail.length > 0 ? await sql.query<ProvenRow>(PROVEN, [requestId]) : []
    if (!row) return undefined
    const { id, number, process, title, status, files } = row
    return {
      format: 'houqin-proof-1',
      school: { id: row.school_id, name: row.school, zone: row.zone },
      request: { id, number, process, title, status },
      policy: await pinnedPolicy(sql, actor.schoolId, process, row.policy_version),
      trail,
      files: files.map((file) => ({ ...file, uploadedAt: isoOf(file.uploadedAt) })),
      verify: VERIFY,
    }
  })
}

function toEntry(row: TrailRow): TrailEntry {
  return { ...row, at: isoOf(row.at) }
}
