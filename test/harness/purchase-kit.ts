// A school with its people and the papers of a purchase, for tests that go through the records or the API.
import { randomUUID } from 'node:crypto'
import { type MadeSchool, makeSchool, type NewSchool } from '../../prisma/seed/school.ts'
import { type Actor, actorOf } from '../../records/actor.ts'
import { type Database, openDatabase } from '../../records/database.ts'
import { newId } from '../../records/id.ts'

/** Thursday 12 March 2026, 09:00 in Shanghai: a working day like any other. */
export const THURSDAY_9_OCLOCK = Date.parse('2026-03-12T01:00:00Z')
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export type School = {
  readonly made: MadeSchool
  readonly db: Database
  actor(name: string): Actor
  /** The id of a file that somebody has uploaded. */
  file(by?: string): Promise<string>
}

let schools = 0

export async function openSchool(url: string, school: Partial<NewSchool> = {}): Promise<School> {
  schools += 1
  const code = school.code ?? `school-${schools}`
  const made = await makeSchool(url, { code, name: `第${schools}小学`, prefix: `${code}-`, ...school })
  const db = openDatabase(url)
  const actors = new Map<string, Actor>()
  for (const [name, person] of Object.entries(made.people)) {
    const actor = await actorOf(db, person.userId, THURSDAY_9_OCLOCK)
    if (actor) actors.set(name, actor)
  }
  const actor = (name: string): Actor => {
    const known = actors.get(name)
    if (!known) throw new Error(`nobody is called ${name}`)
    return known
  }
  const file = async (by = 'buyer'): Promise<string> => {
    const id = newId()
    const sha256 = randomUUID().replaceAll('-', '').repeat(2)
    const row = { id, schoolId: made.id, sha256, name: '报价单.pdf', type: 'application/pdf', size: 1 }
    await db.prisma.inSchool(made.id, (tx) => tx.file.create({ data: { ...row, uploadedBy: actor(by).personId } }))
    return id
  }
  return { made, db, actor, file }
}

/** The date in Shanghai, so many days after an instant. */
export function dayAfter(at: number, days: number): string {
  return new Date(at + 8 * HOUR + days * DAY).toISOString().slice(0, 10)
}

export function requestForm(changes: Record<string, unknown> = {}, at = Date.now()) {
  return {
    title: '粉笔和黑板擦',
    reason: '开学用',
    category: 'teaching',
    neededOn: dayAfter(at, 30),
    lines: [
      { item: '无尘粉笔', specification: '白色', quantity: 40, unit: '盒', estimatedPriceFen: 650 },
      { item: '黑板擦', quantity: 20, unit: '个', estimatedPriceFen: 500 },
    ],
    ...changes,
  }
}

type QuoteChanges = { prices?: readonly number[]; supplier?: Record<string, unknown> } & Record<string, unknown>

export async function quote(school: Pick<School, 'file'>, name: string, changes: QuoteChanges = {}, at = Date.now()) {
  const { prices = [600, 450], supplier = {}, ...rest } = changes
  return {
    supplier: { name, ...supplier },
    lines: prices.map((unitPriceFen, line) => ({ line, unitPriceFen })),
    taxIncluded: true,
    deliveryDays: 3,
    validUntil: dayAfter(at, 60),
    file: await school.file(),
    ...rest,
  }
}

/** Three quotes, the second one the lowest and chosen. */
export async function quotesForm(school: Pick<School, 'file'>, changes: Record<string, unknown> = {}) {
  const quotes = [
    await quote(school, '东门文具店', { prices: [640, 480] }),
    await quote(school, '启明文化用品公司', { prices: [600, 450] }),
    await quote(school, '永兴百货', { prices: [700, 450] }),
  ]
  return { quotes, chosen: 1, ...changes }
}

export const orderForm = (changes: Record<string, unknown> = {}, at = Date.now()) => ({
  supplier: '启明文化用品公司',
  orderedOn: dayAfter(at, 0),
  expectedOn: dayAfter(at, 8),
  ...changes,
})

export const acceptanceForm = (changes: Record<string, unknown> = {}) => ({
  lines: [
    { line: 0, accepted: 40 },
    { line: 1, accepted: 20 },
  ],
  ...changes,
})
