// Makes the roster of a team for a span: who takes turns, which shifts there are; looked at first, with how evenly it is
// shared, then put into the roster.

import { useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Form, type FormInstance, Input, Select } from 'antd'
import { useState } from 'react'
import { TEAMS } from '../../../domain/duty/teams.ts'
import { refreshDuty } from '../../duty/swap.ts'
import { PeoplePicker } from '../../forms/people-input.tsx'
import { shifted } from '../../lib/days.ts'
import { dayOf } from '../../lib/format.ts'
import { useSay, useText } from '../../lib/language.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { SideDrawer } from '../drawer.tsx'
import { useOfficeChange } from '../use-office-change.ts'
import { applyPlan, type Plan, type Planned, previewPlan, USUAL_SHIFTS } from './plan.ts'
import { PlanPreview } from './plan-preview.tsx'
import { ShiftRules } from './shift-rules.tsx'
import { WORDS } from './words.ts'

type Properties = {
  readonly zone: string
  readonly team: string | undefined
  readonly open: boolean
  readonly onClose: () => void
}

const WIDE = 680
const AHEAD_DAYS = 27

export function PlanDrawer({ open, onClose, ...rest }: Properties) {
  const t = useText(WORDS)
  return (
    <SideDrawer open={open} title={t('plan')} onClose={onClose} wide={WIDE}>
      <PlanForm {...rest} onClose={onClose} />
    </SideDrawer>
  )
}

function PlanForm({ zone, team, onClose }: Omit<Properties, 'open'>) {
  const t = useText(WORDS)
  const [form] = Form.useForm<Plan>()
  const [planned, setPlanned] = useState<{ readonly plan: Plan; readonly answer: Planned }>()
  const looking = useOfficeChange(form)
  const look = (plan: Plan) =>
    void looking.save(async () => {
      setPlanned({ plan, answer: await previewPlan(plan) })
      return undefined
    })
  const tomorrow = shifted(dayOf(new Date(), zone), 1)
  return (
    <>
      <Form<Plan>
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        className={planned ? 'admin-form duty-hidden' : 'admin-form'}
        initialValues={{
          team: team ?? TEAMS[0]?.key,
          from: tomorrow,
          to: shifted(tomorrow, AHEAD_DAYS),
          people: [],
          shifts: USUAL_SHIFTS,
          replace: false,
        }}
        onFinish={look}
      >
        <Fields form={form} />
        <ProblemNote error={looking.error} />
        <div className="admin-buttons">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={looking.busy}>
            {t('preview')}
          </Button>
        </div>
      </Form>
      {planned && (
        <Outcome
          zone={zone}
          plan={planned.plan}
          planned={planned.answer}
          back={() => setPlanned(undefined)}
          onDone={onClose}
        />
      )}
    </>
  )
}

function Fields({ form }: { form: FormInstance<Plan> }) {
  const t = useText(WORDS)
  const say = useSay()
  const needed = [{ required: true, message: t('needed') }]
  const from = Form.useWatch('from', form) as string | undefined
  return (
    <>
      <Form.Item name="team" label={t('team')} rules={needed}>
        <Select options={TEAMS.map(({ key, title }) => ({ value: key, label: say(title) }))} />
      </Form.Item>
      <div className="admin-two">
        <Form.Item name="from" label={t('fromDay')} rules={needed}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="to" label={t('toDay')} rules={needed}>
          <Input type="date" {...(from ? { min: from } : {})} />
        </Form.Item>
      </div>
      <Form.Item name="people" label={t('people')} extra={t('peopleText')} rules={needed}>
        <People />
      </Form.Item>
      <ShiftRules />
      <Form.Item name="replace" valuePropName="checked" extra={t('replaceText')}>
        <Checkbox>{t('replace')}</Checkbox>
      </Form.Item>
    </>
  )
}

type PeopleProperties = {
  readonly id?: string
  readonly value?: readonly string[]
  readonly onChange?: (ids: string[]) => void
}

/** What a form item gives to its control, given on to the picker. */
function People({ id, value = [], onChange }: PeopleProperties) {
  return <PeoplePicker {...(id ? { id } : {})} isMany value={value} onChange={(ids) => onChange?.(ids)} />
}

type OutcomeProperties = {
  readonly zone: string
  readonly plan: Plan
  readonly planned: Planned
  readonly back: () => void
  readonly onDone: () => void
}

function Outcome({ zone, plan, planned, back, onDone }: OutcomeProperties) {
  const t = useText(WORDS)
  const client = useQueryClient()
  const { busy, error, save } = useOfficeChange()
  const apply = async () => {
    const done = await save(async () => {
      await applyPlan(plan)
      void refreshDuty(client)
      return t('applied', { count: planned.items.length })
    })
    if (done) onDone()
  }
  return (
    <>
      <PlanPreview planned={planned} zone={zone} />
      <ProblemNote error={error} />
      <div className="admin-buttons duty-outcome">
        <Button onClick={back}>{t('change')}</Button>
        <Button type="primary" loading={busy} onClick={() => void apply()}>
          {t('apply')}
        </Button>
      </div>
    </>
  )
}
