// Faults that are reported, and the papers of their repair.
import type { RepairPolicy } from '../../domain/processes/repair/policy-type.ts'
import { workTask } from '../../domain/processes/repair/stages.ts'
import { PLACES } from '../../prisma/seed/places.ts'
import { keyedSteps } from '../../records/steps.ts'
import type { School } from './purchase-kit.ts'
import type { Story } from './story.ts'
import type { StoryOffice, StorySchool } from './story-office.ts'

type Form = Record<string, unknown>

/** A school with rooms; whatever policy is given is that of its repairs. */
export function roomySchool(office: StoryOffice, school: StorySchool = {}): Promise<School> {
  return office.school({ places: PLACES, process: 'repair', ...school })
}

const ROOM = "SELECT id FROM place WHERE school_id = $1 AND name = '301 教室'"

/** Something in 301 does not work, a lamp if nothing else is said. */
export async function reported(
  office: StoryOffice,
  { school, by = 'teacher', at, form = {} }: { school: School; by?: string; at?: number; form?: Form },
): Promise<Story> {
  const [room] = await office.sql<{ id: string }>(ROOM, [school.made.id])
  const fault = { place: room?.id, category: 'electricity', text: '日光灯不亮', ...form }
  return office.sent({ process: 'repair', school, by, form: fault, ...(at === undefined ? {} : { at }) })
}

/** Repaired, with a picture. */
export async function workForm(school: School, by = 'repairer', changes: Form = {}): Promise<Form> {
  const materials = [{ item: '灯管', quantity: 2, unit: '根', costFen: 3000 }]
  const files = [await school.file(by)]
  return { result: 'repaired', what: '换了灯管', cause: 'natural', materials, files, ...changes }
}

/** It cannot be repaired. */
export const givenUpForm = (changes: Form = {}): Form => ({
  result: 'cannot',
  what: '镇流器烧毁，无配件',
  cause: 'natural',
  ...changes,
})

export async function repairs(it: Story, by = 'repairer', changes: Form = {}): Promise<void> {
  await it.person(by).does('work', { act: 'complete', form: await workForm(it.school, by, changes) })
}

export async function checks(it: Story, rating = 5): Promise<void> {
  await it.person(it.requester).does('check', { act: 'approve', form: { rating } })
}

/** The steps that the run of that day took before the system went away. */
export async function opensAsOf({ school: { db, made }, requestId }: Story, at: number): Promise<void> {
  const steps = keyedSteps(db, {})
  const of = { schoolId: made.id, requestId, at }
  const begun = await steps.begin({ ...of, runId: 'the run of that day' })
  if (begun.kind !== 'begun') throw new Error(begun.kind)
  const spec = workTask({ policy: begun.policy as RepairPolicy, facts: begun.facts })
  await steps.openTask({ ...of, epoch: begun.epoch }, { key: 'work', round: 1, spec })
}
