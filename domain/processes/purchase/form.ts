// The form that asks for goods: its shape, and what of it the school's policy and calendar must agree to.

import { z } from 'zod'
import { lineTotalFen, sumFen } from '../../amounts.ts'
import type { Problem } from '../../desk/refusal.ts'
import { withoutBlanks } from '../blanks.ts'
import { choiceOf, type Resolved } from '../choice-of.ts'
import { notPassed, withinReach } from '../days.ts'
import { ui } from '../hints.ts'
import type { CheckResult, FormContext, FormRules } from '../process.ts'
import {
  day,
  fen,
  fileId,
  LONG,
  MEDIUM,
  MOST_LINES,
  optionalText,
  quantity,
  SHORT,
  SMALLEST_QUANTITY,
  written,
} from '../shapes.ts'
import { checkTotal } from './amounts.ts'
import type { RequestFacts } from './facts.ts'
import { goodsMark } from './goods.ts'
import type { PurchasePolicy } from './policy-type.ts'

const MOST_FILES = 20

const line = z.strictObject({
  item: written(SHORT).meta(ui({ widget: 'text', placeholder: { zh: '如：无尘粉笔', en: 'such as: dustless chalk' } })),
  specification: optionalText(MEDIUM).meta(
    ui({ widget: 'text', placeholder: { zh: '型号、尺寸、颜色', en: 'model, size, colour' } }),
  ),
  quantity: quantity.min(SMALLEST_QUANTITY).meta(ui({ widget: 'quantity' })),
  unit: written(20).meta(ui({ widget: 'text', placeholder: { zh: '盒、个、套', en: 'box, piece, set' } })),
  /** Of one unit. */
  estimatedPriceFen: fen.meta(ui({ widget: 'money' })),
})

const requestSchema = z.strictObject({
  title: written(SHORT).meta(
    ui({
      widget: 'text',
      placeholder: { zh: '如：高一年级粉笔和黑板擦', en: 'such as: chalk and dusters for grade ten' },
    }),
  ),
  /** Key or title of the policy's list. */
  category: written(SHORT).meta(ui({ widget: 'choice', width: 'half' })),
  neededOn: day.meta(ui({ widget: 'day', width: 'half' })),
  /** Id or exact name; left out, it is the requester's own. */
  department: optionalText(SHORT).meta(
    ui({ widget: 'department', width: 'half', help: { zh: '不填即本人所在部门', en: 'Left empty, it is your own' } }),
  ),
  emergency: z
    .boolean()
    .default(false)
    .meta(
      ui({
        widget: 'yes-no',
        width: 'half',
        help: {
          zh: '来不及先审批时才选：先采购，随后限时补齐审批。提交后不能更改。',
          en: 'Only when it cannot wait for signatures: it is bought first, and signed for within a fixed time. Cannot be changed later.',
        },
      }),
    ),
  reason: written(LONG).meta(
    ui({ widget: 'long', placeholder: { zh: '为什么需要，用在哪里', en: 'What it is needed for, and where' } }),
  ),
  lines: z
    .array(line)
    .min(1)
    .max(MOST_LINES)
    .meta(ui({ widget: 'lines', total: { times: ['quantity', 'estimatedPriceFen'] } })),
  files: z
    .array(fileId)
    .max(MOST_FILES)
    .default([])
    .meta(ui({ widget: 'files', help: { zh: '照片、样品图、清单', en: 'Photos, pictures of samples, lists' } })),
})

type Sent = z.infer<typeof requestSchema>
export type RequestLine = Sent['lines'][number]
/** As it is kept: the department by id, the category by key. */
export type RequestForm = Sent & { readonly department: string }

type Context = FormContext<PurchasePolicy>

export const requestRules: FormRules<PurchasePolicy> = {
  title: { zh: '采购申请', en: 'Purchase request' },
  schema: requestSchema,
  check: (value, context) => checkRequest(withoutBlanks(value as Sent), context),
  files: (value) => (value as Sent).files.map((id, index) => ({ field: `files.${index}`, id })),
}

function checkRequest(sent: Sent, context: Context): CheckResult {
  const department = departmentOf(sent, context)
  const category = choiceOf(sent.category, context.policy.categories, 'category', 'unknown-category')
  const { problems: tooLarge, totalFen } = totalOf(sent.lines, context.policy)
  const problems = [
    ...('problem' in department ? [department.problem] : []),
    ...('problem' in category ? [category.problem] : []),
    ...neededOn(sent, context),
    ...emergency(sent, context),
    ...tooLarge,
  ]
  if ('problem' in department || 'problem' in category || problems.length > 0) return { ok: false, problems }
  const value: RequestForm = {
    ...sent,
    department: department.found,
    category: category.found,
    files: [...new Set(sent.files)],
  }
  const facts: RequestFacts = {
    totalFen,
    category: value.category,
    emergency: value.emergency,
    department: value.department,
    lineCount: value.lines.length,
    goods: goodsMark(value.lines),
  }
  return { ok: true, value, facts, marks: value.emergency ? ['emergency'] : [] }
}

function departmentOf({ department }: Sent, { departments, ownDepartment }: Context): Resolved {
  const field = 'department'
  if (department === undefined) {
    return ownDepartment === undefined ? { problem: { code: 'department-required', field } } : { found: ownDepartment }
  }
  const known = departments.find(({ id, name }) => id === department || name === department)
  return known ? { found: known.id } : { problem: { code: 'unknown-department', field, values: { department } } }
}

/** A request that is only revised may keep the day that it was sent with. */
function neededOn({ neededOn: date }: Sent, context: Context): Problem[] {
  if (date === sentBefore(context)?.neededOn) return []
  return [...notPassed('neededOn', date, context), ...withinReach('neededOn', date, context)]
}

/** The order of the stages hangs on it: it is decided once, when the request is sent. */
function emergency({ emergency: wanted }: Sent, context: Context): Problem[] {
  const field = 'emergency'
  const before = sentBefore(context)
  if (before && before.emergency !== wanted) return [{ code: 'emergency-fixed', field }]
  return wanted && !before && !context.policy.emergency.allowed ? [{ code: 'emergency-not-allowed', field }] : []
}

function sentBefore({ request }: Context): RequestForm | undefined {
  return request as RequestForm | undefined
}

function totalOf(
  lines: readonly RequestLine[],
  { maximumFen }: PurchasePolicy,
): { problems: Problem[]; totalFen: number } {
  const totals = lines.map(({ quantity: count, estimatedPriceFen }) => lineTotalFen(count, estimatedPriceFen))
  const single = totals.flatMap((total, index) => checkTotal(`lines.${index}.estimatedPriceFen`, total, maximumFen))
  const sum = sumFen(totals)
  return { problems: single.length > 0 ? single : checkTotal('lines', sum, maximumFen), totalFen: sum ?? 0 }
}
