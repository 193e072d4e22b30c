// On phones one supplier is one card; above them the totals, so that the cheapest is seen without scrolling.

import { Button, Radio } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { useFormats } from '../lib/format.ts'
import { useText } from '../lib/language.ts'
import { Icon } from '../ui/icon.tsx'
import * as Part from './quote-parts.tsx'
import type { QuoteDraft } from './quotes-model.ts'
import type { QuotesView } from './special-quote-matrix.tsx'
import { WORDS } from './words.ts'

export function QuoteCards(view: QuotesView) {
  const t = useText(WORDS)
  const group = useId()
  const nameOf = Part.useQuoteName()
  const { model } = view
  return (
    <div className="quotes-cards">
      <ul className="quotes-ranking">
        {model.quotes.map((quote, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what identifies a quote
          <li key={at} className={at === model.chosen ? 'quotes-chosen' : undefined}>
            <Radio
              name={group}
              checked={at === model.chosen}
              disabled={view.disabled ?? false}
              aria-label={t('chooseOf', { name: nameOf(quote, at) })}
              onChange={() => view.choose(at)}
            >
              {nameOf(quote, at)}
            </Radio>
            <Part.Total view={view} at={at} />
          </li>
        ))}
      </ul>
      {model.quotes.map((quote, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what identifies a quote
        <QuoteCard key={at} view={view} at={at} quote={quote} />
      ))}
    </div>
  )
}

function QuoteCard({ view, at, quote }: { view: QuotesView; at: number; quote: QuoteDraft }) {
  const t = useText(WORDS)
  const field = Part.useFieldWords(view)
  const name = Part.useQuoteName()(quote, at)
  const { money } = useFormats()
  const [isOpen, setOpen] = useState(false)
  return (
    <section className="quotes-card" aria-label={name}>
      <div className="quotes-card-head">
        <Part.NameInput view={view} at={at} quote={quote} />
        {!view.disabled && (
          <Button
            type="text"
            aria-label={`${t('remove')} · ${name}`}
            icon={<Icon name="cross" size={18} />}
            onClick={() => view.remove(at)}
          />
        )}
      </div>
      {view.model.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are known by their place
        <div key={index} className="quotes-line">
          <span>
            {line.item}
            <small>
              × {line.quantity} {line.unit} · {t('estimate', { price: money(line.estimatedPriceFen) })}
            </small>
          </span>
          <Part.PriceInput view={view} at={at} quote={quote} line={index} />
        </div>
      ))}
      <Row name={t('total')}>
        <Part.Total view={view} at={at} />
      </Row>
      <Row name={field('taxIncluded')}>
        <Part.TaxInput view={view} at={at} quote={quote} />
      </Row>
      <Row name={field('deliveryDays')}>
        <Part.DaysInput view={view} at={at} quote={quote} />
      </Row>
      <Row name={field('validUntil')}>
        <Part.ValidInput view={view} at={at} quote={quote} />
      </Row>
      <Part.FileInput view={view} at={at} quote={quote} />
      <button type="button" className="quotes-details" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span className={isOpen ? 'quotes-turned' : undefined}>
          <Icon name="next" size={16} />
        </span>
        {t('details')}
      </button>
      {isOpen &&
        Part.SUPPLIER_FIELDS.map((key) => (
          <Row key={key} name={field(`supplier.${key}`)}>
            <Part.SupplierInput view={view} at={at} quote={quote} name={key} />
          </Row>
        ))}
      <Part.Verdict view={view} at={at} />
    </section>
  )
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="quotes-row">
      <span className="soft">{name}</span>
      {children}
    </div>
  )
}
