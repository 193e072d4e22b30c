// Which shifts a day has: from when to when, of which kind, on which days.

import { Button, Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { SHIFT_KINDS } from '../../../domain/duty/shift.ts'
import { KIND_NAMES } from '../../duty/shift-text.ts'
import { WORDS as DUTY } from '../../duty/words.ts'
import { useText } from '../../lib/language.ts'
import { Icon } from '../../ui/icon.tsx'
import { USUAL_SHIFTS } from './plan.ts'
import { WORDS } from './words.ts'

const MOST = 6
const DAYS = [
  { value: 'working', name: 'onWorking' },
  { value: 'free', name: 'onFree' },
  { value: 'all', name: 'onAll' },
] as const

export function ShiftRules() {
  const t = useText(WORDS)
  const say = useText(DUTY)
  const kinds = SHIFT_KINDS.map((kind) => ({ value: kind, label: say(KIND_NAMES[kind]) }))
  const days = DAYS.map(({ value, name }) => ({ value, label: t(name) }))
  return (
    <fieldset className="duty-rules">
      <legend>{t('shifts')}</legend>
      <Form.List name="shifts">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="duty-rule">
                <Rule at={name} part="from" label={t('from')}>
                  <Input type="time" aria-label={t('ruleOf', { no: name + 1, what: t('from') })} />
                </Rule>
                <Rule at={name} part="to" label={t('to')}>
                  <Input type="time" aria-label={t('ruleOf', { no: name + 1, what: t('to') })} />
                </Rule>
                <Rule at={name} part="kind" label={t('kind')}>
                  <Select options={kinds} aria-label={t('ruleOf', { no: name + 1, what: t('kind') })} />
                </Rule>
                <Rule at={name} part="on" label={t('on')}>
                  <Select options={days} aria-label={t('ruleOf', { no: name + 1, what: t('on') })} />
                </Rule>
                <Button
                  type="text"
                  aria-label={t('dropRule', { no: name + 1 })}
                  icon={<Icon name="cross" size={16} />}
                  disabled={fields.length === 1}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            {fields.length < MOST && (
              <Button
                type="dashed"
                size="small"
                icon={<Icon name="plus" size={16} />}
                onClick={() => add(USUAL_SHIFTS[fields.length % USUAL_SHIFTS.length])}
              >
                {t('addRule')}
              </Button>
            )}
          </>
        )}
      </Form.List>
      <p className="soft">{t('shiftsText')}</p>
    </fieldset>
  )
}

type RuleProperties = {
  readonly at: number
  readonly part: 'from' | 'to' | 'kind' | 'on'
  readonly label: string
  readonly children: ReactNode
}

function Rule({ at, part, label, children }: RuleProperties) {
  const t = useText(WORDS)
  return (
    <Form.Item name={[at, part]} label={label} rules={[{ required: true, message: t('needed') }]}>
      {children}
    </Form.Item>
  )
}
