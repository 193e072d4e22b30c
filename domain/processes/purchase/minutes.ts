// 校委会（行政会议）纪要: the collective decision about a large sum, as a file with the day of the meeting.

import { z } from 'zod'
import { withoutBlanks } from '../blanks.ts'
import { notInFuture, withinReach } from '../days.ts'
import { ui } from '../hints.ts'
import type { CheckResult, FormContext, FormRules } from '../process.ts'
import { day, fileId, LONG, optionalText, SHORT } from '../shapes.ts'
import type { PurchasePolicy } from './policy-type.ts'

const minutesSchema = z.strictObject({
  file: fileId.meta(ui({ widget: 'file', help: { zh: '会议纪要扫描件', en: 'The minutes, scanned' } })),
  heldOn: day.meta(ui({ widget: 'day', width: 'half' })),
  number: optionalText(SHORT).meta(
    ui({ widget: 'text', width: 'half', placeholder: { zh: '纪要文号', en: 'Number of the minutes' } }),
  ),
  remark: optionalText(LONG).meta(ui({ widget: 'long' })),
})

type MinutesForm = z.infer<typeof minutesSchema>

export const minutesRules: FormRules<PurchasePolicy> = {
  title: { zh: '集体决策会议纪要', en: 'Minutes of the collective decision' },
  schema: minutesSchema,
  check: (value, context) => checkMinutes(withoutBlanks(value as MinutesForm), context),
  files: (value) => [{ field: 'file', id: (value as MinutesForm).file }],
}

function checkMinutes(form: MinutesForm, context: FormContext<PurchasePolicy>): CheckResult {
  const { heldOn } = form
  const problems = [...notInFuture('heldOn', heldOn, context), ...withinReach('heldOn', heldOn, context)]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: form, facts: { heldOn } }
}
