// Things by suppliers: on wide screens every quote is a column.

import { Button, Radio } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { useFormats } from '../lib/format.ts'
import { useText } from '../lib/language.ts'
import { Icon } from '../ui/icon.tsx'
import * as Part from './quote-parts.tsx'
import type { QuoteDraft } from './quotes-model.ts'
import type { QuotesView } from './special-quote-matrix.tsx'
import { WORDS } from './words.ts'

type Cell = (quote: QuoteDraft, at: number) => ReactNode

export function QuoteTable(view: QuotesView) {
  const t = useText(WORDS)
  const field = Part.useFieldWords(view)
  const { money } = useFormats()
  const group = useId()
  const [isOpen, setOpen] = useState(false)
  const { model } = view
  const row = (key: string, name: ReactNode, cell: Cell, style?: string) => (
    <tr key={key} className={style}>
      <th scope="row">{name}</th>
      {model.quotes.map((quote, at) => (
        // Quotes have no name of their own but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what identifies a quote
        <td key={at} className={at === model.chosen ? 'quotes-chosen' : undefined}>
          {cell(quote, at)}
        </td>
      ))}
    </tr>
  )
  return (
    <div className="quotes-scroll">
      <table className="quotes-table">
        <thead>
          <tr>
            <td />
            {model.quotes.map((quote, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is what identifies a quote
              <th key={at} scope="col" className={at === model.chosen ? 'quotes-chosen' : undefined}>
                <Head view={view} at={at} quote={quote} group={group} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.lines.map((line, index) =>
            row(
              `line-${index}`,
              <>
                {line.item}
                <small>
                  {line.specification} × {line.quantity} {line.unit} ·{' '}
                  {t('estimate', { price: money(line.estimatedPriceFen) })}
                </small>
              </>,
              (quote, at) => <Part.PriceInput view={view} at={at} quote={quote} line={index} />,
            ),
          )}
          {row(
            'total',
            t('total'),
            (_, at) => (
              <Part.Total view={view} at={at} />
            ),
            'quotes-total-row',
          )}
          {row('tax', field('taxIncluded'), (quote, at) => (
            <Part.TaxInput view={view} at={at} quote={quote} />
          ))}
          {row('days', field('deliveryDays'), (quote, at) => (
            <Part.DaysInput view={view} at={at} quote={quote} />
          ))}
          {row('valid', field('validUntil'), (quote, at) => (
            <Part.ValidInput view={view} at={at} quote={quote} />
          ))}
          {row('file', field('file'), (quote, at) => (
            <Part.FileInput view={view} at={at} quote={quote} />
          ))}
          <tr className="quotes-more">
            <th scope="row">
              <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
                <span className={isOpen ? 'quotes-turned' : undefined}>
                  <Icon name="next" size={16} />
                </span>
                {t('details')}
              </button>
            </th>
            <td colSpan={model.quotes.length} />
          </tr>
          {isOpen &&
            Part.SUPPLIER_FIELDS.map((name) =>
              row(name, field(`supplier.${name}`), (quote, at) => (
                <Part.SupplierInput view={view} at={at} quote={quote} name={name} />
              )),
            )}
          {row(
            'counts',
            t('verdict'),
            (_, at) => (
              <Part.Verdict view={view} at={at} />
            ),
            'quotes-verdict-row',
          )}
        </tbody>
      </table>
    </div>
  )
}

type HeadProps = { readonly view: QuotesView; readonly at: number; readonly quote: QuoteDraft; readonly group: string }

function Head({ view, at, quote, group }: HeadProps) {
  const t = useText(WORDS)
  const name = Part.useQuoteName()(quote, at)
  const isChosen = view.model.chosen === at
  return (
    <div className="quotes-head">
      <Part.NameInput view={view} at={at} quote={quote} />
      <div className="quotes-head-acts">
        <Radio
          name={group}
          checked={isChosen}
          disabled={view.disabled ?? false}
          aria-label={t('chooseOf', { name })}
          onChange={() => view.choose(at)}
        >
          {isChosen ? t('chosen') : t('choose')}
        </Radio>
        {!view.disabled && (
          <Button
            type="text"
            size="small"
            aria-label={`${t('remove')} · ${name}`}
            icon={<Icon name="cross" size={16} />}
            onClick={() => view.remove(at)}
          />
        )}
      </div>
    </div>
  )
}
