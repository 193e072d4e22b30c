// Fields that are typed: texts, money, numbers, days.

import { Input, type InputRef } from 'antd'
import { type CompositionEvent, useLayoutEffect, useRef, useState } from 'react'
import { useLanguage, useSay, useText } from '../lib/language.ts'
import { cleanDecimal, fenFrom, grouped, numberFrom, yuanText } from './decimal.ts'
import { decimalsOf } from './schema.ts'
import { spoken, type WidgetProps } from './widget-props.ts'
import { WORDS } from './words.ts'

function statusOf({ isWrong }: WidgetProps): { status: 'error' | '' } {
  return { status: isWrong ? 'error' : '' }
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

export function TextInput(props: WidgetProps) {
  const say = useSay()
  const { schema, value, set, disabled } = props
  return (
    <Input
      {...spoken(props)}
      {...statusOf(props)}
      value={textOf(value)}
      disabled={disabled}
      autoComplete="off"
      placeholder={say(schema.ui?.placeholder)}
      {...(schema.maxLength === undefined ? {} : { maxLength: schema.maxLength })}
      onChange={({ target }) => set(target.value || undefined)}
    />
  )
}

export function LongInput(props: WidgetProps) {
  const say = useSay()
  const { schema, value, set, disabled } = props
  return (
    <Input.TextArea
      {...spoken(props)}
      {...statusOf(props)}
      value={textOf(value)}
      disabled={disabled}
      autoSize={{ minRows: 3, maxRows: 12 }}
      placeholder={say(schema.ui?.placeholder)}
      {...(schema.maxLength === undefined ? {} : { maxLength: schema.maxLength })}
      onChange={({ target }) => set(target.value || undefined)}
    />
  )
}

const LANGUAGE_TAGS = { zh: 'zh-CN', en: 'en-GB' }

/** The device's own calendar: on phones the one that people know. */
export function DayInput(props: WidgetProps) {
  const { language } = useLanguage()
  const { value, set, disabled } = props
  const day = textOf(value)
  const at = new Date(`${day}T00:00:00Z`)
  const weekday = Number.isNaN(at.getTime())
    ? undefined
    : new Intl.DateTimeFormat(LANGUAGE_TAGS[language], { weekday: 'long', timeZone: 'UTC' }).format(at)
  return (
    <div className="form-day">
      <Input
        {...spoken(props)}
        {...statusOf(props)}
        type="date"
        value={day}
        disabled={disabled}
        min="2000-01-01"
        max="2199-12-31"
        onChange={({ target }) => set(target.value || undefined)}
      />
      {weekday && !props.label && <span className="soft">{weekday}</span>}
    </div>
  )
}

export function MoneyInput(props: WidgetProps) {
  const t = useText(WORDS)
  const { value } = props
  return (
    <Decimal
      {...props}
      decimals={2}
      text={typeof value === 'number' ? yuanText(value) : ''}
      understand={fenFrom}
      prefix={<span aria-hidden="true">¥</span>}
      suffix={<span className="unseen">{t('yuan')}</span>}
    />
  )
}

export function QuantityInput(props: WidgetProps) {
  const { value, schema } = props
  return (
    <Decimal
      {...props}
      decimals={decimalsOf(schema)}
      text={typeof value === 'number' ? String(value) : ''}
      understand={numberFrom}
    />
  )
}

type DecimalProps = WidgetProps & {
  readonly decimals: number
  readonly text: string
  readonly understand: (text: string) => number | undefined
  readonly prefix?: React.ReactNode
  readonly suffix?: React.ReactNode
}

/** While it is typed the text is the person's own; afterwards it is written as numbers are. */
function Decimal({ decimals, text, understand, prefix, suffix, ...props }: DecimalProps) {
  const say = useSay()
  const [typed, setTyped] = useState<string>()
  const field = useRef<InputRef>(null)
  const isEntered = useRef(false)
  const { schema, set, disabled } = props
  // What is typed replaces the number; writing it in another way has taken the selection away.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after it has been written anew.
  useLayoutEffect(() => {
    if (isEntered.current) field.current?.select()
    isEntered.current = false
  }, [typed])
  const take = (written: string) => {
    const clean = cleanDecimal(written, decimals)
    setTyped(clean)
    set(understand(clean))
  }
  return (
    <Input
      {...spoken(props)}
      {...statusOf(props)}
      ref={field}
      className="form-number"
      value={typed ?? grouped(text)}
      disabled={disabled}
      prefix={prefix}
      suffix={suffix}
      inputMode={decimals === 0 ? 'numeric' : 'decimal'}
      autoComplete="off"
      placeholder={say(schema.ui?.placeholder)}
      onFocus={() => {
        isEntered.current = true
        setTyped(text.replace(/\.00$/, ''))
      }}
      onBlur={() => setTyped(undefined)}
      onCompositionEnd={({ currentTarget }: CompositionEvent<HTMLInputElement>) => take(currentTarget.value)}
      onChange={({ target, nativeEvent }) =>
        (nativeEvent as InputEvent).isComposing ? setTyped(target.value) : take(target.value)
      }
    />
  )
}
