// Files, kept by the hash of their content in the data folder: what is uploaded twice is kept once, what is kept is never
// changed. A row for each upload says whose it is. Type and size are judged before they come here.
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Refusal } from '../domain/desk/refusal.ts'
import type { Actor } from './actor.ts'
import { ANSWER, type Answered, type Idempotency, type Kept, keptAnswer, toKeep } from './answered.ts'
import { answerColumns, INSERT_ANSWER } from './append.ts'
import type { Database } from './database.ts'
import { isId, newId } from './id.ts'
import { seenBy, sightOf } from './sight.ts'
import { sha256 as sha256Of } from './trail-hash.ts'

export type NewFile = { readonly name: string; readonly bytes: Uint8Array; readonly type: string }
export type SavedFile = {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly size: number
  readonly sha256: string
}
export type OpenedFile = SavedFile & { readonly path: string }

const INSERT = {
  name: 'file-insert',
  text: `WITH head AS (
    INSERT INTO file (id, school_id, sha256, name, type, size, uploaded_by) VALUES ($1, $2, $3, $4, $5, $6, $7)
    RETURNING id, school_id
  ), answered AS (
    ${INSERT_ANSWER('$8')}
  )
  SELECT id FROM head`,
}
/** Whoever uploaded it, and whoever may see a request whose trail names it. What is only in a draft is its owner's. */
const SELECT = {
  name: 'file-select',
  text: `SELECT f.id, f.name, f.type, f.size, f.sha256 FROM file f
    WHERE f.id = $1 AND (f.uploaded_by = $2 OR EXISTS (SELECT FROM request r
      WHERE r.id = ANY(f.requests) AND ${seenBy(2)}))`,
}

/** The content of a file alone, safe on the disk: a row that names it is somebody else's matter. */
export async function keepContent(
  folder: string,
  { name, bytes, type }: NewFile,
): Promise<{ readonly name: string; readonly type: string; readonly size: number; readonly sha256: string }> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await keep(pathOf(folder, sha256), bytes)
  return { name, type, size: bytes.byteLength, sha256 }
}

/** The content is safe on the disk before there is a row that names it. `folder` is the data folder. */
export async function saveFile(
  db: Database,
  actor: Actor,
  folder: string,
  { name, bytes, type }: NewFile,
  idem?: Idempotency,
): Promise<Answered | Refusal> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const keyed = idem && { key: idem.key, digest: sha256Of(`${idem.digest} ${name} ${sha256}`) }
  const before = await earlierAnswer(db, actor, keyed)
  if (before) return before
  await keep(pathOf(folder, sha256), bytes)
  const file: SavedFile = { id: newId(), name, type, size: bytes.byteLength, sha256 }
  const answer: Answered = { ok: true, status: 201, body: file }
  const { answer: kept } = toKeep(actor.personId, keyed, answer)
  const values = [file.id, actor.schoolId, sha256, name, type, file.size, actor.personId]
  try {
    const keeping = JSON.stringify(kept ? [answerColumns(kept)] : [])
    await db.writeSchool(actor.schoolId, INSERT, [...values, keeping])
    return answer
  } catch (error) {
    // The same key at the same time: the other one was first.
    const other = isDuplicate(error) ? await earlierAnswer(db, actor, keyed) : undefined
    if (other) return other
    throw error
  }
}

function isDuplicate(error: unknown): boolean {
  return (error as { code?: unknown }).code === '23505'
}

async function earlierAnswer(
  db: Database,
  { schoolId, personId }: Actor,
  idem: Idempotency | undefined,
): Promise<Answered | Refusal | undefined> {
  if (!idem) return undefined
  const [kept] = await db.readSchool<Kept>(schoolId, ANSWER, [schoolId, personId, idem.key])
  return keptAnswer(kept, idem)
}

/** Undefined when there is none, or none that the person may open. */
export async function openFile(
  db: Database,
  actor: Actor,
  folder: string,
  fileId: string,
): Promise<OpenedFile | undefined> {
  if (!isId(fileId)) return undefined
  const [file] = await db.readSchool<SavedFile>(actor.schoolId, SELECT, [fileId, ...sightOf(actor)])
  return file && { ...file, path: pathOf(folder, file.sha256) }
}

/** Undefined when it is not there: whoever asks has found the file among those of a request. */
export function readContent(folder: string, sha256: string): Promise<Buffer | undefined> {
  return readFile(pathOf(folder, sha256)).catch(() => undefined)
}

export function pathOf(folder: string, sha256: string): string {
  return path.join(folder, 'files', sha256.slice(0, 2), sha256.slice(2))
}

/** Written beside its place and then moved there: it is complete, or it is not there. */
async function keep(target: string, bytes: Uint8Array): Promise<void> {
  if (await isKept(target, bytes.byteLength)) return
  const folder = path.dirname(target)
  const unfinished = `${target}.${randomUUID()}`
  await mkdir(folder, { recursive: true })
  try {
    await written(unfinished, 'wx', (file) => file.writeFile(bytes))
    await rename(unfinished, target)
    // The name is on the disk when its folder is. Windows opens no folders, and needs none of this.
    await written(folder, 'r', () => Promise.resolve()).catch(() => {})
  } finally {
    await rm(unfinished, { force: true })
  }
}

async function written(
  file: string,
  flags: string,
  write: (handle: Awaited<ReturnType<typeof open>>) => Promise<void>,
): Promise<void> {
  const handle = await open(file, flags)
  try {
    await write(handle)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function isKept(target: string, size: number): Promise<boolean> {
  const found = await stat(target).catch(() => undefined)
  return found?.size === size
}
