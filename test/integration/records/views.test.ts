// One request, one task, its draft, its files, its trail and its proof, as the people see them who may.
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { act } from '../../../records/act.ts'
import type { Idempotency } from '../../../records/answered.ts'
import { saveDraft } from '../../../records/drafts.ts'
import { type NewFile, openFile, type SavedFile, saveFile } from '../../../records/files.ts'
import { newId } from '../../../records/id.ts'
import { viewRequest } from '../../../records/requests.ts'
import { viewTask } from '../../../records/tasks.ts'
import { proofOf, trailOf } from '../../../records/trail.ts'
import { NO_HASH, verifyTrail } from '../../../records/trail-hash.ts'
import { withdraw } from '../../../records/withdraw.ts'
import { type TestDatabase, testDatabase } from '../../harness/postgres.ts'
import { openSchool, quotesForm, type School } from '../../harness/purchase-kit.ts'
import { sendRequest } from './sent-requests.ts'

let database: TestDatabase
let school: School
let folder: string

beforeAll(async () => {
  database = await testDatabase()
  school = await openSchool(database.url)
  folder = mkdtempSync(path.join(os.tmpdir(), 'houqin-files-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await school.db.close()
  await database.drop()
})

const view = (who: string, id: string) => viewRequest(school.db, school.actor(who), id)
const task = (who: string, id: string) => viewTask(school.db, school.actor(who), id)
const draft = (who: string, id: string, form: unknown) => saveDraft(school.db, school.actor(who), id, form)
const pdf = (text: string) => ({ name: '报价单.pdf', bytes: Buffer.from(text), type: 'application/pdf' })

describe('a request', () => {
  test('shows its form, its tasks with their seats, and what each person may do', async () => {
    const { id, number, taskId } = await sendRequest(school)
    const seen = await view('buyer', id)
    expect(seen).toMatchObject({
      id,
      number,
      status: 'open',
      stage: 'quotes',
      amountFen: 36_000,
      department: { name: '语文组' },
      form: { title: '粉笔和黑板擦' },
      policyVersion: 0,
      tasks: [{ id: taskId, key: 'quotes', state: 'open', groups: [{ active: true, seats: [{ state: 'active' }] }] }],
      effects: [],
    })
    expect(seen?.tasks[0]?.abilities.map((ability) => ability.act)).toContain('complete')
    expect((await view('teacher', id))?.tasks[0]?.abilities).toEqual([])
    expect(await view('cleaner', id)).toBeUndefined()
    expect(await view('teacher', newId())).toBeUndefined()
    expect(await view('teacher', 'nonsense')).toBeUndefined()
  })

  test('leaves a trail that can be checked, and a proof that needs nothing else', async () => {
    const { id, taskId, at } = await sendRequest(school)
    const form = await quotesForm(school)
    await act(school.db, school.actor('buyer'), taskId, { act: 'complete', form }, undefined, at + 1)
    const trail = await trailOf(school.db, school.actor('teacher'), id)
    expect(trail?.map(({ type }) => type).slice(0, 2)).toEqual(['submitted', 'task-opened'])
    expect(trail?.[0]).toMatchObject({ seq: 1, prev: NO_HASH, content: { by: { name: '林晓禾' } } })
    expect(await trailOf(school.db, school.actor('cleaner'), id)).toBeUndefined()

    const proof = JSON.parse(JSON.stringify(await proofOf(school.db, school.actor('teacher'), id)))
    expect(proof).toMatchObject({ school: { name: school.made.name }, policy: { version: 0 }, request: { id } })
    expect(verifyTrail(proof.trail.map((row: object) => ({ ...row, request: proof.request.id })))).toEqual({ ok: true })
    const named = form.quotes.map(({ file }) => file)
    expect(proof.files.map((file: { id: string }) => file.id).toSorted()).toEqual(named.toSorted())
    expect(await proofOf(school.db, school.actor('cleaner'), id)).toBeUndefined()
  })
})

describe('a draft', () => {
  test('is kept as typed for those whose turn it is, and is gone from sight when the task is closed', async () => {
    const { id, taskId, at } = await sendRequest(school)
    expect(await draft('buyer', taskId, { quotes: [{ half: 'typed' }] })).toMatchObject({ ok: true })
    expect(await draft('buyer', taskId, { quotes: [] })).toMatchObject({ ok: true })
    expect((await task('buyer', taskId))?.draft).toMatchObject({
      form: { quotes: [] },
      by: school.actor('buyer').personId,
    })
    expect(await task('teacher', taskId)).toMatchObject({ task: { id: taskId }, request: { id } })
    expect(await task('teacher', taskId)).not.toHaveProperty('draft')
    expect(await draft('teacher', taskId, {})).toMatchObject({ code: 'not-your-turn' })
    expect(await draft('cleaner', taskId, {})).toMatchObject({ code: 'not-found' })
    expect(await draft('buyer', newId(), {})).toMatchObject({ code: 'not-found' })
    expect(await draft('buyer', 'nonsense', {})).toMatchObject({ code: 'not-found' })
    await withdraw(school.db, school.actor('teacher'), id, {}, undefined, at + 1)
    expect(await draft('buyer', taskId, {})).toMatchObject({ code: 'task-closed' })
    expect(await task('buyer', taskId)).not.toHaveProperty('draft')
  })
})

async function saved(file: NewFile, idem?: Idempotency): Promise<SavedFile> {
  const answer = await saveFile(school.db, school.actor('buyer'), folder, file, idem)
  expect(answer).toMatchObject({ ok: true, status: 201 })
  return (answer as { body: SavedFile }).body
}

describe('a file', () => {
  test('sent again under the same key is one file; another content under it is refused', async () => {
    const idem = { key: 'upload-1', digest: 'd' }
    const files = await Promise.all(Array.from({ length: 5 }, () => saved(pdf('keyed'), idem)))
    expect(new Set(files.map((file) => file.id)).size).toBe(1)
    const other = await saveFile(school.db, school.actor('buyer'), folder, pdf('other'), idem)
    expect(other).toMatchObject({ ok: false, code: 'idempotency-key-reused' })
  })

  test('is kept once under the hash of its content, however often and at once it is sent', async () => {
    const files = await Promise.all(Array.from({ length: 6 }, () => saved(pdf('same'))))
    const sha256 = createHash('sha256').update('same').digest('hex')
    expect(new Set(files.map((file) => file.id)).size).toBe(6)
    expect(files[0]).toMatchObject({ sha256, size: 4, name: '报价单.pdf' })
    expect(readdirSync(path.join(folder, 'files', sha256.slice(0, 2)))).toEqual([sha256.slice(2)])
    const opened = await openFile(school.db, school.actor('buyer'), folder, files[0]!.id)
    expect(readFileSync(opened!.path, 'utf8')).toBe('same')
  })

  test('is opened by who sent it, and by others once a request that they may see names it', async () => {
    const { taskId, at } = await sendRequest(school)
    const form = await quotesForm(school)
    const { id } = await saved(pdf('quote'))
    form.quotes[0]!.file = id
    const opens = async (who: string) => Boolean(await openFile(school.db, school.actor(who), folder, id))
    expect([await opens('buyer'), await opens('teacher')]).toEqual([true, false])
    const done = await act(school.db, school.actor('buyer'), taskId, { act: 'complete', form }, undefined, at + 1)
    expect(done).toMatchObject({ ok: true })
    expect([await opens('buyer'), await opens('teacher'), await opens('head')]).toEqual([true, true, true])
    expect([await opens('cleaner'), await opens('class-teacher')]).toEqual([false, false])
    expect(await openFile(school.db, school.actor('buyer'), folder, 'nonsense')).toBeUndefined()
  })
})
