// One shift: added, changed, or taken off the roster.

import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Radio, Select } from 'antd'
import { SHIFT_KINDS, type ShiftKind } from '../../../domain/duty/shift.ts'
import { TEAMS } from '../../../domain/duty/teams.ts'
import type { Shift } from '../../duty/duty.ts'
import { KIND_NAMES, useShiftText } from '../../duty/shift-text.ts'
import { refreshDuty } from '../../duty/swap.ts'
import { WORDS as DUTY } from '../../duty/words.ts'
import { PeoplePicker } from '../../forms/people-input.tsx'
import { post, put, remove } from '../../lib/api.ts'
import { instantOn, shifted } from '../../lib/days.ts'
import { dayOf, timeOf } from '../../lib/format.ts'
import { useSay, useText } from '../../lib/language.ts'
import { useLast } from '../../request/use-last.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useOfficeChange } from '../use-office-change.ts'
import { WORDS } from './words.ts'

type Typed = { team: string; person: string; day: string; from: string; to: string; kind: ShiftKind; note?: string }
type Properties = {
  readonly zone: string
  readonly team: string | undefined
  readonly edited: Shift | 'new' | undefined
  readonly onClose: () => void
}

const NOTE_MOST = 300

export function ShiftDialog({ zone, team, edited, onClose }: Properties) {
  const t = useText(WORDS)
  const client = useQueryClient()
  const shiftText = useShiftText(zone)
  const shown = useLast(edited)
  const shift = shown === 'new' ? undefined : shown
  const save = async (typed: Typed, keyFor: (body: unknown) => string) => {
    const body = bodyOf(typed, zone)
    const added = { ...body, team: typed.team }
    if (shift) await put(`/admin/duty/shifts/${shift.id}`, body)
    else await post('/admin/duty/shifts', added, keyFor(added))
    void refreshDuty(client)
    return t('saved')
  }
  return (
    <FormDialog<Typed>
      open={edited !== undefined}
      title={shift ? t('editOf', { name: shift.person.name, when: shiftText(shift) }) : t('add')}
      initial={shift ? typedOf(shift, zone) : { ...(team ? { team } : {}), ...NEW, day: dayOf(new Date(), zone) }}
      onClose={onClose}
      save={save}
    >
      <Fields shift={shift} />
      {shift && <RemoveShift shift={shift} onDone={onClose} />}
    </FormDialog>
  )
}

const NEW = { from: '08:00', to: '17:30', kind: 'day' } as const

function typedOf({ team, person, from, to, kind, note }: Shift, zone: string): Typed {
  const [start, end] = [new Date(from), new Date(to)]
  return {
    team,
    person: person.id,
    day: dayOf(start, zone),
    from: timeOf(start, zone),
    to: timeOf(end, zone),
    kind,
    ...(note ? { note } : {}),
  }
}

/** An end that is not after the beginning is on the next day. */
function bodyOf({ person, day, from, to, kind, note }: Typed, zone: string) {
  return {
    person,
    from: instantOn(day, from, zone),
    to: instantOn(to > from ? day : shifted(day, 1), to, zone),
    kind,
    note: note?.trim() || null,
  }
}

function Fields({ shift }: { shift: Shift | undefined }) {
  const t = useText(WORDS)
  const kindName = useText(DUTY)
  const say = useSay()
  const needed = [{ required: true, message: t('needed') }]
  return (
    <>
      <div className="admin-two">
        <Form.Item name="team" label={t('team')} rules={needed}>
          <Select
            disabled={shift !== undefined}
            options={TEAMS.map(({ key, title }) => ({ value: key, label: say(title) }))}
          />
        </Form.Item>
        <Form.Item name="person" label={t('person')} rules={needed}>
          <Person known={shift ? { [shift.person.id]: shift.person.name } : {}} />
        </Form.Item>
      </div>
      <Form.Item name="day" label={t('day')} rules={needed}>
        <Input type="date" />
      </Form.Item>
      <div className="admin-two">
        <Form.Item name="from" label={t('from')} rules={needed}>
          <Input type="time" />
        </Form.Item>
        <Form.Item name="to" label={t('to')} extra={t('toText')} rules={needed}>
          <Input type="time" />
        </Form.Item>
      </div>
      <Form.Item name="kind" label={t('kind')}>
        <Radio.Group
          optionType="button"
          options={SHIFT_KINDS.map((kind) => ({ value: kind, label: kindName(KIND_NAMES[kind]) }))}
        />
      </Form.Item>
      <Form.Item name="note" label={t('note')}>
        <Input maxLength={NOTE_MOST} autoComplete="off" />
      </Form.Item>
    </>
  )
}

type PersonProperties = {
  readonly known: Readonly<Record<string, string>>
  readonly id?: string
  readonly value?: string
  readonly onChange?: (id: string | undefined) => void
}

/** Somebody who is chosen already is known by name. */
function Person({ known, id, value, onChange }: PersonProperties) {
  return (
    <PeoplePicker
      {...(id ? { id } : {})}
      known={known}
      value={value ? [value] : []}
      onChange={([chosen]) => onChange?.(chosen)}
    />
  )
}

function RemoveShift({ shift, onDone }: { shift: Shift; onDone: () => void }) {
  const t = useText(WORDS)
  const client = useQueryClient()
  const { modal } = App.useApp()
  const { error, save } = useOfficeChange()
  const end = async () => {
    const done = await save(async () => {
      await remove(`/admin/duty/shifts/${shift.id}`)
      void refreshDuty(client)
      return t('removed')
    })
    if (done) onDone()
  }
  const ask = () =>
    void modal.confirm({
      title: t('removeAsk', { name: shift.person.name }),
      okText: t('removeIt'),
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
      onOk: end,
    })
  return (
    <>
      <ProblemNote error={error} />
      <Button type="link" danger className="duty-remove" onClick={ask}>
        {t('removeIt')}
      </Button>
    </>
  )
}
