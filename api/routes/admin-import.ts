// People from a table: what it would change, and the change itself.

import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { refuse } from '../../domain/desk/refusal.ts'
import { roleWords } from '../../domain/desk/words.ts'
import { COLUMNS } from '../../domain/office/columns.ts'
import type { ImportPlan, ImportRow } from '../../domain/office/import.ts'
import type { Language } from '../../domain/words.ts'
import { openFile, saveFile } from '../../records/files.ts'
import { applyImport, previewImport } from '../auth/import.ts'
import { oneFile, received } from '../files/receive.ts'
import { readTable } from '../files/table.ts'
import { peopleTemplate } from '../files/template.ts'
import { disposition } from '../http/disposition.ts'
import { fieldProblem } from '../http/problem.ts'
import { type Reply, route } from '../http/route.ts'
import { fieldProblemShape, id, wordsShape } from '../openapi/shapes.ts'

const ADMIN = { role: 'admin', tag: 'Office' } as const
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const HASH = z.string().regex(/^[0-9a-f]{64}$/)

const valuesShape = z.object({
  name: z.string().optional(),
  staffNo: z.string().optional(),
  username: z.string().optional(),
  department: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  roles: z.array(wordsShape).optional().meta({ description: 'Those that are added' }),
})

const previewShape = z
  .object({
    file: id.meta({ description: 'To be named when it is applied, with the hash' }),
    hash: HASH,
    columns: z.array(z.enum(COLUMNS)).meta({ description: 'Those that were found' }),
    rows: z.array(
      z.object({
        row: z.int(),
        action: z.enum(['add', 'change', 'same', 'problem']),
        name: z.string(),
        before: valuesShape.optional(),
        after: valuesShape.optional(),
        problems: z.array(fieldProblemShape),
      }),
    ),
    departments: z.array(z.string()).meta({ description: 'Departments that will be made' }),
    counts: z.object({ add: z.int(), change: z.int(), same: z.int(), problem: z.int() }),
  })
  .meta({ id: 'ImportPreview' })

const READING = ['import-unreadable', 'import-headers', 'too-many']

export const importPreview = route(
  {
    ...ADMIN,
    method: 'post',
    path: '/admin/people/import',
    summary: 'What a table of people (.xlsx or .csv) would change; nothing is changed yet',
    upload: oneFile,
    answers: { 200: { description: 'Row by row', schema: previewShape } },
    refuses: ['file-required', 'file-type', 'file-empty', 'too-large', ...READING],
  },
  async ({ req, actor, language, services }) => {
    const sent = await received(req)
    if (!sent.ok) return sent
    const read = await readTable(sent.file.name, sent.file.bytes)
    if (!read.ok) return read
    const previewed = await previewImport(services, actor, read.table)
    if (!previewed.ok) return previewed
    const saved = await saveFile(services.db, actor, services.settings.dataFolder, sent.file)
    if (!saved.ok) return saved
    const { id: file } = saved.body as { id: string }
    return { body: { file, hash: previewed.hash, ...presentPlan(previewed.plan, language) } }
  },
)

function presentPlan({ columns, rows, departments }: ImportPlan, language: Language) {
  const count = (action: ImportRow['action']) => rows.filter((row) => row.action === action).length
  return {
    columns,
    rows: rows.map((row) => presentRow(row, language)),
    departments,
    counts: { add: count('add'), change: count('change'), same: count('same'), problem: count('problem') },
  }
}

function presentRow({ row, action, name, before, after, roles, problems }: ImportRow, language: Language) {
  const added = roles.length > 0 ? { roles: roles.map(({ role }) => roleWords(role)) } : {}
  return {
    row,
    action,
    name,
    ...(action === 'change' ? { before } : {}),
    ...(action === 'same' ? {} : { after: { ...after, ...added } }),
    problems: problems.map((problem) => fieldProblem(problem, language)),
  }
}

const appliedShape = z
  .object({
    added: z.int(),
    changed: z.int(),
    same: z.int(),
    skipped: z.int().meta({ description: 'Rows with problems' }),
    departments: z.array(z.string()),
    passwords: z
      .array(z.object({ row: z.int(), name: z.string(), username: z.string(), password: z.string() }))
      .meta({ description: 'Told this once' }),
  })
  .meta({ id: 'ImportApplied' })

export const importApply = route(
  {
    ...ADMIN,
    method: 'post',
    path: '/admin/people/import/apply',
    summary: 'Change what the preview has shown; rows with problems are left out',
    body: z.strictObject({ file: id, hash: HASH }).meta({ id: 'ImportInput' }),
    answers: { 200: { description: 'Changed', schema: appliedShape } },
    refuses: ['unknown-file', 'import-changed', ...READING],
  },
  async ({ actor, body: { file, hash }, services }) => {
    const opened = await openFile(services.db, actor, services.settings.dataFolder, file)
    const bytes = opened && (await bytesOf(opened.path))
    if (!opened || !bytes) return refuse('unknown-file', { field: 'file' })
    const read = await readTable(opened.name, bytes)
    if (!read.ok) return read
    const applied = await applyImport(services, actor, { name: opened.name, table: read.table, hash })
    if (!applied.ok) return applied
    const { ok: _, ...body } = applied
    return { body }
  },
)

function bytesOf(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch(() => undefined)
}

export const importTemplate = route(
  {
    ...ADMIN,
    method: 'get',
    path: '/admin/people/template.xlsx',
    summary: 'An empty table to fill in and import',
    answers: { 200: { description: 'A workbook', type: XLSX } },
  },
  async ({ res, language }): Promise<Reply> => {
    const bytes = await peopleTemplate(language)
    res.set({ 'Content-Type': XLSX, 'Content-Disposition': disposition('attachment', `${NAMES[language]}.xlsx`) })
    res.send(bytes)
    return 'sent'
  },
)

const NAMES: Readonly<Record<Language, string>> = { zh: '人员导入模板', en: 'people' }
