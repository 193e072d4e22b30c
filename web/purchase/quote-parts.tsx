// The parts of a quote that stand in the table of wide screens as in the cards of phones.

import { Segmented } from 'antd'
import { useId } from 'react'
import { FileField } from '../files/file-field.tsx'
import type { WidgetProps } from '../forms/input.tsx'
import { DayInput, MoneyInput, QuantityInput, TextInput } from '../forms/typed-inputs.tsx'
import { useFormats } from '../lib/format.ts'
import { useSay, useText } from '../lib/language.ts'
import type { FieldProblem } from '../lib/problem.ts'
import type { JsonSchema } from '../lib/types.ts'
import { useProblemWords } from './problem-words.ts'
import { nameOf, priceOf, type QuoteDraft, type SupplierField, withPrice } from './quotes-model.ts'
import type { QuotesView } from './special-quote-matrix.tsx'
import { WORDS } from './words.ts'

type Part = { readonly view: QuotesView; readonly at: number; readonly quote: QuoteDraft }

export const SUPPLIER_FIELDS: readonly SupplierField[] = ['contact', 'phone', 'address', 'creditCode']
const SHORT: JsonSchema = { type: 'string', maxLength: 100 }
const MEDIUM: JsonSchema = { type: 'string', maxLength: 500 }
const DAYS: JsonSchema = { type: 'integer' }

export function FieldProblems({
  problems,
  field,
  id,
}: {
  problems: readonly FieldProblem[]
  field: string
  id?: string
}) {
  const messages = new Set(problems.filter((problem) => problem.field === field).map(({ message }) => message))
  return (
    <div
      {...(id === undefined ? {} : { id })}
      className="quotes-problems"
      role={messages.size > 0 ? 'alert' : undefined}
    >
      {[...messages].map((message) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  )
}

/** How the quote is called while it has no name. */
export function useQuoteName(): (quote: QuoteDraft, at: number) => string {
  const t = useText(WORDS)
  return (quote, at) => nameOf(quote) ?? t('supplier', { number: at + 1 })
}

export function useFieldWords({ process }: QuotesView): (path: string) => string {
  const say = useSay()
  return (path) => say(process.fields[`quotes.quotes.${path}`])
}

/** What every input of a quote has: its name for who cannot see the table, and whether something is wrong with it. */
function useInput({ view, at, quote }: Part, path: string, label: string): Omit<WidgetProps, 'value' | 'set'> {
  const nameOfQuote = useQuoteName()
  const field = `quotes.${at}.${path}`
  return {
    id: useId(),
    path: field,
    schema: SHORT,
    required: false,
    describedBy: undefined,
    label: `${nameOfQuote(quote, at)} · ${label}`,
    isWrong: view.problems.some((problem) => problem.field === field),
    disabled: view.disabled ?? false,
  }
}

/** The quote with another value, or without one. */
function withPart<Name extends keyof QuoteDraft>(quote: QuoteDraft, name: Name, value: unknown): QuoteDraft {
  const { [name]: _before, ...others } = quote
  return (value === undefined ? others : { ...others, [name]: value }) as QuoteDraft
}

export function NameInput(part: Part) {
  const { view, at, quote } = part
  const input = useInput(part, 'supplier.name', useFieldWords(view)('supplier.name'))
  const set = (name: unknown) => view.change(at, { ...quote, supplier: withText(quote.supplier, 'name', name) })
  return <TextInput {...input} value={quote.supplier.name} set={set} />
}

export function SupplierInput({ name, ...part }: Part & { name: SupplierField }) {
  const { view, at, quote } = part
  const input = useInput(part, `supplier.${name}`, useFieldWords(view)(`supplier.${name}`))
  const set = (text: unknown) => view.change(at, { ...quote, supplier: withText(quote.supplier, name, text) })
  return <TextInput {...input} schema={name === 'address' ? MEDIUM : SHORT} value={quote.supplier[name]} set={set} />
}

function withText(
  supplier: QuoteDraft['supplier'],
  name: SupplierField | 'name',
  text: unknown,
): QuoteDraft['supplier'] {
  const { [name]: _before, ...others } = supplier
  return typeof text === 'string' ? { ...others, [name]: text } : others
}

export function PriceInput({ line, ...part }: Part & { line: number }) {
  const t = useText(WORDS)
  const { view, at, quote } = part
  const price = priceOf(quote, line)
  const isLowest = price !== undefined && price === view.model.lowest[line]
  const input = useInput(part, 'lines', view.model.lines[line]?.item ?? '')
  const set = (fen: unknown) => view.change(at, withPrice(quote, line, typeof fen === 'number' ? fen : undefined))
  return (
    <div className={isLowest ? 'quotes-price quotes-lowest' : 'quotes-price'}>
      <MoneyInput {...input} value={price} set={set} />
      {isLowest && <span className="quotes-lowest-word">{t('lowest')}</span>}
    </div>
  )
}

export function Total({ view, at }: Pick<Part, 'view' | 'at'>) {
  const t = useText(WORDS)
  const { money } = useFormats()
  const { totalFen, counts } = view.model.assessed.quotes[at] ?? {}
  const isLowest = counts === true && totalFen === view.model.assessed.lowestFen && view.model.assessed.have > 1
  if (totalFen === undefined) return <span className="soft">{t('incomplete')}</span>
  return (
    <span className={isLowest ? 'number quotes-total quotes-lowest' : 'number quotes-total'}>
      {money(totalFen)}
      {isLowest && <span className="quotes-lowest-word">{t('lowest')}</span>}
    </span>
  )
}

export function TaxInput({ view, at, quote }: Part) {
  const t = useText(WORDS)
  const field = useFieldWords(view)
  const nameOfQuote = useQuoteName()
  return (
    <Segmented
      aria-label={`${nameOfQuote(quote, at)} · ${field('taxIncluded')}`}
      disabled={view.disabled ?? false}
      value={quote.taxIncluded === undefined ? '' : quote.taxIncluded ? 'yes' : 'no'}
      options={[
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ]}
      onChange={(value) => view.change(at, { ...quote, taxIncluded: value === 'yes' })}
    />
  )
}

export function DaysInput(part: Part) {
  const { view, at, quote } = part
  const input = useInput(part, 'deliveryDays', useFieldWords(view)('deliveryDays'))
  const set = (days: unknown) => view.change(at, withPart(quote, 'deliveryDays', days))
  return (
    <div className="quotes-days">
      <QuantityInput {...input} schema={DAYS} value={quote.deliveryDays} set={set} />
    </div>
  )
}

export function ValidInput(part: Part) {
  const { view, at, quote } = part
  const input = useInput(part, 'validUntil', useFieldWords(view)('validUntil'))
  return (
    <DayInput {...input} value={quote.validUntil} set={(day) => view.change(at, withPart(quote, 'validUntil', day))} />
  )
}

export function FileInput(part: Part) {
  const { view, at, quote } = part
  const { id, label, disabled } = useInput(part, 'file', useFieldWords(view)('file'))
  return (
    <FileField
      id={id}
      label={label}
      disabled={disabled}
      value={quote.file === undefined ? [] : [quote.file]}
      onChange={([file]) => view.change(at, withPart(quote, 'file', file))}
    />
  )
}

/** Whether the quote counts, and if not, everything that stands against it. */
export function Verdict({ view, at }: Pick<Part, 'view' | 'at'>) {
  const t = useText(WORDS)
  const say = useProblemWords(view.process)
  const { counts, why = [] } = view.model.assessed.quotes[at] ?? {}
  if (counts) return <span className="quotes-counts">{t('counts')}</span>
  return (
    <div className="quotes-counts-not">
      <span>{t('countsNot')}</span>
      <ul>
        {[...new Set(why.map(say))].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}
