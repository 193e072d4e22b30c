// The order at the supplier: from whom, when, and by which day the goods are expected.

import { z } from 'zod'
import type { Problem } from '../../desk/refusal.ts'
import { withoutBlanks } from '../blanks.ts'
import { notInFuture, withinReach } from '../days.ts'
import { ui } from '../hints.ts'
import type { CheckResult, FormContext, FormRules, StartContext } from '../process.ts'
import { day, fileId, optionalText, SHORT, written } from '../shapes.ts'
import { factsOf, type OrderFacts } from './facts.ts'
import type { PurchasePolicy } from './policy-type.ts'
import { isSameName } from './same-name.ts'

const orderSchema = z.strictObject({
  supplier: written(SHORT).meta(
    ui({ widget: 'text', help: { zh: '须与审批中选定的供应商一致', en: 'The one that the signatures are for' } }),
  ),
  orderedOn: day.meta(ui({ widget: 'day', width: 'half' })),
  expectedOn: day.meta(
    ui({ widget: 'day', width: 'half', help: { zh: '验收从这一天算起', en: 'The acceptance counts from this day' } }),
  ),
  number: optionalText(SHORT).meta(
    ui({ widget: 'text', width: 'half', placeholder: { zh: '订单或合同编号', en: 'Of the order or the contract' } }),
  ),
  file: fileId.exactOptional().meta(ui({ widget: 'file', width: 'half' })),
})

type OrderForm = z.infer<typeof orderSchema>
type Context = FormContext<PurchasePolicy>

export const orderRules: FormRules<PurchasePolicy> = {
  title: { zh: '采购订单', en: 'Order' },
  schema: orderSchema,
  check: (value, context) => checkOrder(withoutBlanks(value as OrderForm), context),
  start: startOrder,
  files: (value) => {
    const { file } = value as OrderForm
    return file === undefined ? [] : [{ field: 'file', id: file }]
  },
}

/** From whom the signatures say, today; an order that came back is written again as it was. */
function startOrder({ today, facts, earlier }: StartContext): Partial<OrderForm> {
  const supplier = factsOf(facts, 'quotes')?.supplier
  return { ...(supplier === undefined ? {} : { supplier }), orderedOn: today, ...(earlier as Partial<OrderForm>) }
}

function checkOrder(form: OrderForm, context: Context): CheckResult {
  const { supplier, orderedOn, expectedOn } = form
  const problems = [
    ...supplierDiffers(supplier, context),
    ...notInFuture('orderedOn', orderedOn, context),
    ...withinReach('orderedOn', orderedOn, context),
    ...(expectedOn < orderedOn ? [{ code: 'date-order', field: 'expectedOn', values: { orderedOn, expectedOn } }] : []),
    ...withinReach('expectedOn', expectedOn, context),
  ]
  if (problems.length > 0) return { ok: false, problems }
  const facts: OrderFacts = { supplier, orderedOn, expectedOn }
  return { ok: true, value: form, facts }
}

/** Ordered where the signatures say. Who buys first has no quotes yet and is free; a second order of theirs is not. */
function supplierDiffers(supplier: string, { facts }: Context): Problem[] {
  const expected = factsOf(facts, 'quotes')?.supplier
  if (expected === undefined || isSameName(supplier, expected)) return []
  return [{ code: 'supplier-differs', field: 'supplier', values: { supplier, expected } }]
}
