// Why the work rests: the reason, until when, whom to ask, and what belongs to it. What was typed stays when it was refused.

import { Button, Input, Modal, Radio } from 'antd'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { FileField } from '../../files/file-field.tsx'
import { useSay, useText } from '../../lib/language.ts'
import { Problem } from '../../lib/problem.ts'
import type { Choice } from '../../lib/types.ts'
import { RequestPicker } from '../related/request-picker.tsx'
import { SendError } from '../say-dialog.tsx'
import '../sign.css'
import './progress.css'
import type { Pause } from './progress.ts'
import { WORDS } from './words.ts'

type Pausing = {
  readonly pauses: readonly Choice[]
  readonly onPause: (pause: Pause) => Promise<void>
  readonly onClose: () => void
}

export function PauseDialog({ open, ...rest }: Pausing & { readonly open: boolean }) {
  const t = useText(WORDS)
  return (
    <Modal open={open} title={t('pauseTitle')} footer={null} onCancel={rest.onClose} destroyOnHidden>
      <PauseForm {...rest} />
    </Modal>
  )
}

const NAMED = ['reason', 'until', 'contact', 'remark', 'link', 'files'] as const
type Named = (typeof NAMED)[number]
type Wrong = { readonly at: Named | 'all'; readonly text: string; readonly error?: unknown }

function PauseForm({ pauses, onPause, onClose }: Pausing) {
  const t = useText(WORDS)
  const say = useSay()
  const id = useId()
  const [typed, setTyped] = useState<Partial<Pause>>({})
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<Wrong>()
  const change = (part: Partial<Pause>) => {
    setTyped((before) => ({ ...before, ...part }))
    setWrong(undefined)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { reason } = typed
    if (!reason) return setWrong({ at: 'reason', text: t('chooseReason') })
    setBusy(true)
    setWrong(undefined)
    try {
      await onPause(written({ ...typed, reason }))
      onClose()
    } catch (error) {
      setWrong(placed(error))
    } finally {
      setBusy(false)
    }
  }
  const part = { id, wrong }
  const field = (name: Named) => ({
    id: `${id}-${name}`,
    status: wrong?.at === name ? ('error' as const) : ('' as const),
  })
  return (
    <form className="say" noValidate onSubmit={(event) => void submit(event)}>
      <p className="soft">{t('pauseText')}</p>
      <Part {...part} name="reason" label={t('reason')} isSet>
        <Radio.Group
          className="pause-reasons"
          optionType="button"
          aria-labelledby={`${id}-reason-label`}
          aria-describedby={wrong?.at === 'reason' ? `${id}-reason-problem` : undefined}
          value={typed.reason ?? null}
          options={pauses.map(({ key, title }) => ({ value: key, label: say(title) }))}
          onChange={({ target }) => change({ reason: String(target.value) })}
        />
      </Part>
      <Part {...part} name="until" label={t('until')}>
        <Input
          {...field('until')}
          type="date"
          value={typed.until ?? ''}
          onChange={({ target }) => change({ until: target.value })}
        />
      </Part>
      <Part {...part} name="contact" label={t('contactLabel')}>
        <Input
          {...field('contact')}
          value={typed.contact ?? ''}
          maxLength={100}
          onChange={({ target }) => change({ contact: target.value })}
        />
      </Part>
      <Part {...part} name="remark" label={t('remark')}>
        <Input.TextArea
          {...field('remark')}
          value={typed.remark ?? ''}
          maxLength={1000}
          autoSize={{ minRows: 2, maxRows: 6 }}
          onChange={({ target }) => change({ remark: target.value })}
        />
      </Part>
      <details className="pause-more">
        <summary>{t('more')}</summary>
        <Part {...part} name="link" label={t('link')}>
          <RequestPicker id={`${id}-link`} value={typed.link} onChange={(link) => change({ link: link ?? '' })} />
        </Part>
        <Part {...part} name="files" label={t('files')} isSet>
          <FileField
            labelledBy={`${id}-files-label`}
            value={typed.files ?? []}
            onChange={(files) => change({ files })}
            many
          />
        </Part>
      </details>
      <SendError error={wrong?.at === 'all' ? wrong.error : undefined} />
      <div className="say-buttons">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('pauseDo')}
        </Button>
      </div>
    </form>
  )
}

type PartProps = {
  readonly id: string
  readonly wrong: Wrong | undefined
  readonly name: Named
  readonly label: string
  readonly isSet?: boolean
  readonly children: ReactNode
}

function Part({ id, wrong, name, label, isSet = false, children }: PartProps) {
  return (
    <div>
      {isSet ? (
        <span id={`${id}-${name}-label`} className="act-label">
          {label}
        </span>
      ) : (
        <label htmlFor={`${id}-${name}`} className="act-label">
          {label}
        </label>
      )}
      {children}
      {wrong?.at === name && (
        <p id={`${id}-${name}-problem`} className="act-problem" role="alert">
          {wrong.text}
        </p>
      )}
    </div>
  )
}

/** Only what was written. */
function written(pause: Pause): Pause {
  const filled = Object.entries(pause).filter(([, value]) => value !== undefined && value.length > 0)
  return { ...(Object.fromEntries(filled) as Partial<Pause>), reason: pause.reason }
}

function placed(error: unknown): Wrong {
  if (error instanceof Problem) {
    const first = error.fields[0] ?? { field: error.field, message: error.message }
    const name = NAMED.find((one) => first.field?.split('.')[0] === one)
    if (name) return { at: name, text: first.message }
  }
  return { at: 'all', text: '', error }
}
