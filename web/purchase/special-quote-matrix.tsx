// 货比三家 on the screen: what each supplier asks for each thing, side by side. On phones one supplier is one card.

import { App, Button, Input } from 'antd'
import { useId } from 'react'
import type { SpecialProps } from '../forms/special.ts'
import { useFormats } from '../lib/format.ts'
import { useText } from '../lib/language.ts'
import { useIsNarrow } from '../lib/use-media.ts'
import { Icon } from '../ui/icon.tsx'
import { QuoteCards } from './quote-cards.tsx'
import './quotes.css'
import { useProblemWords } from './problem-words.ts'
import { FieldProblems } from './quote-parts.tsx'
import { QuoteTable } from './quote-table.tsx'
import { modelOf, NEW_QUOTE, nameOf, type QuoteDraft, type QuotesModel } from './quotes-model.ts'
import { SingleSource } from './single-source.tsx'
import { WORDS } from './words.ts'

const MOST_QUOTES = 20

export type QuotesView = SpecialProps & {
  readonly model: QuotesModel
  readonly change: (at: number, quote: QuoteDraft) => void
  readonly choose: (at: number) => void
  readonly remove: (at: number) => void
}

export default function QuoteMatrix(props: SpecialProps) {
  const t = useText(WORDS)
  const { message } = App.useApp()
  const isNarrow = useIsNarrow()
  const model = modelOf(props)
  const { value, onChange, disabled = false } = props
  const set = (quotes: readonly QuoteDraft[], chosen = model.chosen) => onChange({ ...value, quotes, chosen })
  const remove = (at: number) => {
    const before = value
    const name = nameOf(model.quotes[at]) ?? t('supplier', { number: at + 1 })
    set(model.quotes.toSpliced(at, 1), afterRemoval(model.chosen, at))
    const key = `removed-${at}`
    const undo = () => {
      onChange(before)
      message.destroy(key)
    }
    message.open({
      key,
      type: 'info',
      content: (
        <>
          {t('removed', { name })}
          <Button type="link" size="small" onClick={undo}>
            {t('undo')}
          </Button>
        </>
      ),
    })
  }
  const view: QuotesView = {
    ...props,
    model,
    change: (at, quote) => set(model.quotes.with(at, quote)),
    choose: (at) => set(model.quotes, at),
    remove,
  }
  const Shown = isNarrow ? QuoteCards : QuoteTable
  return (
    <div className="quotes">
      <HowMany model={model} isSingle={value['single'] !== undefined} />
      <FieldProblems problems={props.problems} field="quotes" />
      {model.quotes.length > 0 ? <Shown {...view} /> : <p className="quotes-none soft">{t('empty')}</p>}
      {!disabled && model.quotes.length < MOST_QUOTES && (
        <Button
          className="quotes-add"
          icon={<Icon name="plus" size={18} />}
          onClick={() => set([...model.quotes, NEW_QUOTE])}
        >
          {t('add')}
        </Button>
      )}
      <Warnings {...view} />
      <FieldProblems problems={props.problems} field="chosen" />
      <Reason {...view} />
      <SingleSource {...view} />
    </div>
  )
}

function afterRemoval(chosen: number | undefined, removed: number): number | undefined {
  if (chosen === undefined || chosen === removed) return undefined
  return chosen > removed ? chosen - 1 : chosen
}

/** The rule of several quotes is not told where one supplier alone can deliver. */
function HowMany({ model, isSingle }: { model: QuotesModel; isSingle: boolean }) {
  const t = useText(WORDS)
  const { have } = model.assessed
  const { amountFen, count } = model.policy.quotes
  const isEnough = have >= model.need
  return (
    <div className={isEnough ? 'quotes-have quotes-enough' : 'quotes-have'} aria-live="polite">
      <strong>{isEnough ? t('enough', { have }) : t('have', { have, need: model.need })}</strong>
      {!isSingle && (
        <span className="soft">
          {amountFen === 0 ? t('ruleAlways', { count }) : t('rule', { amount: amountFen / 100, count })}
        </span>
      )}
    </div>
  )
}

function Warnings({ process, model }: QuotesView) {
  const say = useProblemWords(process)
  if (model.assessed.warnings.length === 0) return null
  return (
    <ul className="quotes-warnings">
      {model.assessed.warnings.map((problem) => (
        <li key={`${problem.code} ${say(problem)}`}>
          <Icon name="warn" size={18} />
          {say(problem)}
        </li>
      ))}
    </ul>
  )
}

function Reason({ model, value, onChange, problems, disabled }: QuotesView) {
  const t = useText(WORDS)
  const id = useId()
  const { money } = useFormats()
  const reason = typeof value['reason'] === 'string' ? value['reason'] : ''
  if (model.dearerFen === 0 && reason === '') return null
  return (
    <div className="quotes-reason">
      <label htmlFor={id}>
        {t('whyNotLowest')}
        {model.dearerFen > 0 && <span className="soft">{t('dearer', { more: money(model.dearerFen) })}</span>}
      </label>
      <Input.TextArea
        id={id}
        name="reason"
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={4000}
        value={reason}
        disabled={disabled ?? false}
        aria-describedby={`${id}-problem`}
        onChange={({ target }) => onChange({ ...value, reason: target.value })}
      />
      <FieldProblems id={`${id}-problem`} problems={problems} field="reason" />
    </div>
  )
}
