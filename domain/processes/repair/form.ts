// 报修单: where, what, a photo or a few words. Nothing else must be filled in: it is sent standing in front of the fault.

import { z } from 'zod'
import type { Problem } from '../../desk/refusal.ts'
import { withoutBlanks } from '../blanks.ts'
import { choiceOf } from '../choice-of.ts'
import { ui } from '../hints.ts'
import type { CheckResult, Choice, FormContext, FormRules } from '../process.ts'
import { fileId, LONG, optionalText, SHORT, written } from '../shapes.ts'
import { factsOf, type RequestFacts } from './facts.ts'
import type { RepairCategory, RepairPolicy, Urgency } from './policy-type.ts'

const MOST_FILES = 9

export const URGENCIES: readonly (Choice & { readonly key: Urgency })[] = [
  { key: 'normal', title: { zh: '一般', en: 'Normal' } },
  { key: 'urgent', title: { zh: '急', en: 'Urgent' } },
  { key: 'emergency', title: { zh: '危险，马上来人', en: 'Danger: come at once' } },
]

const requestSchema = z.strictObject({
  place: z.uuid().meta(ui({ widget: 'place' })),
  spot: optionalText(SHORT).meta(
    ui({ widget: 'text', placeholder: { zh: '如：靠窗第二盏灯', en: 'such as: the second lamp by the window' } }),
  ),
  /** Key or title of the policy's list. */
  category: written(SHORT).meta(ui({ widget: 'choice', look: 'tiles' })),
  files: z
    .array(fileId)
    .max(MOST_FILES)
    .default([])
    .meta(ui({ widget: 'files', look: 'photo', help: { zh: '拍下故障', en: 'Take a picture of it' } })),
  text: optionalText(LONG).meta(
    ui({
      widget: 'long',
      placeholder: { zh: '怎么了', en: 'What is wrong' },
      help: { zh: '有照片可以不写', en: 'Not needed with a photo' },
    }),
  ),
  urgency: z
    .enum(URGENCIES.map(({ key }) => key))
    .exactOptional()
    .meta(ui({ widget: 'choice', help: { zh: '不选即按类别', en: 'Left open, it follows from the kind' } })),
  phone: optionalText(SHORT).meta(
    ui({ widget: 'text', width: 'half', placeholder: { zh: '方便联系您', en: 'To reach you' } }),
  ),
})

type Sent = z.infer<typeof requestSchema>
/** As it is kept: the category by its key, the urgency said. */
export type RequestForm = Sent & { readonly urgency: Urgency }
type Context = FormContext<RepairPolicy>

export const requestRules: FormRules<RepairPolicy> = {
  title: { zh: '报修', en: 'Report of a fault' },
  schema: requestSchema,
  check: (value, context) => checkRequest(withoutBlanks(value as Sent), context),
  files: (value) => (value as Sent).files.map((id, index) => ({ field: `files.${index}`, id })),
  places: (value) => [{ field: 'place', id: (value as Sent).place }],
}

function checkRequest(sent: Sent, context: Context): CheckResult {
  const { categories } = context.policy
  const chosen = choiceOf(sent.category, categories, 'category', 'unknown-category')
  const category = 'found' in chosen ? categories.find(({ key }) => key === chosen.found) : undefined
  const problems = [
    ...('problem' in chosen ? [chosen.problem] : []),
    ...(category ? mayBeSoUrgent(sent, category) : []),
    ...saysSomething(sent),
  ]
  if (!category || problems.length > 0) return { ok: false, problems }
  const urgency = sent.urgency ?? category.urgency
  const value: RequestForm = { ...sent, category: category.key, urgency, files: [...new Set(sent.files)] }
  const facts = factsFor(value, category, context)
  return { ok: true, value, facts, marks: MARKS[urgency] }
}

const MARKS: Readonly<Record<Urgency, readonly string[]>> = {
  normal: [],
  urgent: ['urgent-repair'],
  emergency: ['emergency-repair'],
}

function saysSomething({ text, files }: Sent): Problem[] {
  return text === undefined && files.length === 0 ? [{ code: 'text-or-photo', field: 'text' }] : []
}

/** Everybody on duty is called, and after minutes the principal: not for a broken chair. */
function mayBeSoUrgent({ urgency }: Sent, { emergency, title }: RepairCategory): Problem[] {
  const field = 'urgency'
  return urgency === 'emergency' && !emergency
    ? [{ code: 'no-emergency', field, values: { category: title.zh, categoryEn: title.en } }]
    : []
}

function factsFor({ place: id, urgency }: RequestForm, category: RepairCategory, context: Context): RequestFacts {
  const { key, title, team, size } = category
  const place = context.places[id.toLowerCase()]
  const before = factsOf(context.facts, 'request')?.isSized
  return {
    place: place?.id ?? id,
    path: place?.path ?? '',
    ...(place?.site === undefined ? {} : { site: place.site }),
    category: key,
    categoryTitle: title,
    team,
    urgency,
    ...(size === undefined ? {} : { size }),
    isSized: before ?? (size !== undefined || urgency === 'emergency'),
  }
}

const SHOWN = 40

/** 主楼 / 三层 / 301：灯不亮. */
export function titleOf({ text }: RequestForm, facts: Partial<RequestFacts>): string {
  const [line = ''] = (text ?? '').split('\n')
  const letters = Array.from(line)
  const what = letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : line
  return [facts.path, what || facts.categoryTitle?.zh].filter(Boolean).join('：')
}
