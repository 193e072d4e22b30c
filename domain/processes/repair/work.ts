// 维修记录单: what was done with which parts, what it cost, why it broke, and a picture of it; or that it cannot be done.

import { z } from 'zod'
import { sumFen } from '../../amounts.ts'
import type { Problem } from '../../desk/refusal.ts'
import { withoutBlanks } from '../blanks.ts'
import { ui } from '../hints.ts'
import type { CheckResult, Choice, FormContext, FormRules } from '../process.ts'
import { fen, fileId, LONG, quantity, SHORT, SMALLEST_QUANTITY, written } from '../shapes.ts'
import { contractorFields } from './contractor.ts'
import type { WorkFacts } from './facts.ts'
import type { RepairPolicy } from './policy-type.ts'

const MOST_FILES = 9
const MOST_MATERIALS = 100
const MOST_FEN = 10_000_000_000

export const RESULTS: readonly (Choice & { readonly key: WorkFacts['result'] })[] = [
  { key: 'repaired', title: { zh: '修好了', en: 'Repaired' } },
  { key: 'cannot', title: { zh: '修不好', en: 'Cannot be repaired' } },
]
export const CAUSES: readonly (Choice & { readonly key: WorkFacts['cause'] })[] = [
  { key: 'natural', title: { zh: '自然损坏', en: 'Wear' } },
  { key: 'human', title: { zh: '人为损坏', en: 'Damaged by somebody' } },
  { key: 'unknown', title: { zh: '不清楚', en: 'Not known' } },
]

/** Of the whole line. */
const cost = fen.max(MOST_FEN).meta(ui({ widget: 'money' }))

const workSchema = z.strictObject({
  result: z.enum(RESULTS.map(({ key }) => key)).meta(ui({ widget: 'choice', look: 'tiles' })),
  what: written(LONG).meta(
    ui({
      widget: 'long',
      placeholder: { zh: '做了什么；修不好的，写明原因', en: 'What was done; or why it cannot be done' },
    }),
  ),
  files: z
    .array(fileId)
    .max(MOST_FILES)
    .default([])
    .meta(ui({ widget: 'files', look: 'photo', help: { zh: '修好后的照片', en: 'A picture of the result' } })),
  cause: z.enum(CAUSES.map(({ key }) => key)).meta(ui({ widget: 'choice' })),
  materials: z
    .array(
      z.strictObject({
        item: written(SHORT).meta(ui({ widget: 'text', placeholder: { zh: '如：灯管', en: 'such as: a tube' } })),
        quantity: quantity.min(SMALLEST_QUANTITY).meta(ui({ widget: 'quantity' })),
        unit: written(20).meta(ui({ widget: 'text', placeholder: { zh: '个、米', en: 'piece, metre' } })),
        costFen: cost,
      }),
    )
    .max(MOST_MATERIALS)
    .default([])
    .meta(ui({ widget: 'lines' })),
  contractor: z
    .strictObject({ ...contractorFields, costFen: cost })
    .exactOptional()
    .meta(ui({ widget: 'group' })),
})

type WorkForm = z.infer<typeof workSchema>
type Context = FormContext<RepairPolicy>

export const workRules: FormRules<RepairPolicy> = {
  title: { zh: '维修记录单', en: 'Record of the repair' },
  schema: workSchema,
  check: (value, context) => checkWork(withoutBlanks(value as WorkForm), context),
  files: (value) => (value as WorkForm).files.map((id, index) => ({ field: `files.${index}`, id })),
}

function checkWork(form: WorkForm, context: Context): CheckResult {
  const problems = pictured(form, context)
  if (problems.length > 0) return { ok: false, problems }
  const { result, cause } = form
  const facts: WorkFacts = { result, cause, costFen: costOf(form) }
  const marks = [...(cause === 'human' ? ['human-cause'] : []), ...(result === 'cannot' ? ['cannot-repair'] : [])]
  return { ok: true, value: { ...form, files: [...new Set(form.files)] }, facts, marks }
}

function pictured({ result, files }: WorkForm, { policy }: Context): Problem[] {
  const isMissing = policy.work.photo && result === 'repaired' && files.length === 0
  return isMissing ? [{ code: 'photo-required', field: 'files' }] : []
}

/** The limits of the form keep it an exact number. */
function costOf({ materials, contractor }: WorkForm): number {
  return sumFen([...materials.map(({ costFen }) => costFen), contractor?.costFen ?? 0]) ?? 0
}
