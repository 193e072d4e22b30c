// A robot: its group, its address, what it tells. What is secret of one that is there is never shown again.

import { Checkbox, Form, Input, Radio } from 'antd'
import { GROUP_WORDS, KINDS, type Kind } from '../../../domain/telling/kinds.ts'
import { ROBOT_KINDS, ROBOT_WORDS, type RobotKind } from '../../../domain/telling/robots.ts'
import { post, put } from '../../lib/api.ts'
import { useSay, useText } from '../../lib/language.ts'
import { useLast } from '../../request/use-last.ts'
import { FormDialog } from '../form-dialog.tsx'
import type { Robot } from './telling.ts'
import { WORDS } from './words.ts'

type Typed = { name: string; kind: RobotKind; url?: string; secret?: string; tells: Kind[] }
type Properties = { readonly edited: Robot | 'new' | undefined; readonly onClose: () => void }

const NAME_MOST = 60
const SECRET_MOST = 200
const ADDRESS_MOST = 1000
/** What a group wants to know of first. */
const PROPOSED: readonly Kind[] = ['turn', 'reminded', 'urged', 'timed-out']

export function RobotDialog({ edited, onClose }: Properties) {
  const t = useText(WORDS)
  const shown = useLast(edited)
  const robot = shown === 'new' ? undefined : shown
  const save = async ({ kind, url, secret, ...typed }: Typed, keyFor: (body: unknown) => string) => {
    const body = {
      ...typed,
      ...(url?.trim() ? { url: url.trim() } : {}),
      ...(secret?.trim() ? { secret: secret.trim() } : {}),
    }
    const added = { ...body, kind }
    if (robot) await put(`/admin/robots/${robot.id}`, body)
    else await post('/admin/robots', added, keyFor(added))
    return t('saved')
  }
  return (
    <FormDialog<Typed>
      open={edited !== undefined}
      title={robot ? t('editOf', { name: robot.name }) : t('add')}
      initial={
        robot
          ? { name: robot.name, kind: robot.kind, tells: [...robot.tells] }
          : { kind: ROBOT_KINDS[0], tells: [...PROPOSED] }
      }
      onClose={onClose}
      save={save}
    >
      <Fields robot={robot} />
    </FormDialog>
  )
}

function Fields({ robot }: { robot: Robot | undefined }) {
  const t = useText(WORDS)
  const say = useSay()
  const needed = { required: true, whitespace: true, message: t('needed') }
  return (
    <>
      <Form.Item name="name" label={t('name')} extra={t('nameText')} rules={[needed]}>
        <Input maxLength={NAME_MOST} autoComplete="off" />
      </Form.Item>
      <Form.Item name="kind" label={t('kind')}>
        <Radio.Group
          optionType="button"
          disabled={robot !== undefined}
          options={ROBOT_KINDS.map((kind) => ({ value: kind, label: say(ROBOT_WORDS[kind]) }))}
        />
      </Form.Item>
      <Form.Item name="url" label={t('url')} extra={t(robot ? 'urlKept' : 'urlText')} rules={robot ? [] : [needed]}>
        <Input type="url" maxLength={ADDRESS_MOST} autoComplete="off" placeholder={robot?.address ?? ''} />
      </Form.Item>
      <Form.Item name="secret" label={t('secret')} {...(robot?.hasSecret ? { extra: t('secretKept') } : {})}>
        <Input.Password maxLength={SECRET_MOST} autoComplete="off" />
      </Form.Item>
      <Form.Item name="tells" label={t('tells')}>
        <Checkbox.Group
          className="robots-tells"
          options={KINDS.map((kind) => ({ value: kind, label: say(GROUP_WORDS[kind]) }))}
        />
      </Form.Item>
    </>
  )
}
