// Bringing requests together and apart: into another one, linked with it, once more, into several.

import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { useId, useState } from 'react'
import { post } from '../../lib/api.ts'
import { useText } from '../../lib/language.ts'
import type { RequestView } from '../../lib/types.ts'
import { refreshRequest } from '../refresh.ts'
import { SayDialog } from '../say-dialog.tsx'
import { RequestPicker } from './request-picker.tsx'
import { WORDS } from './words.ts'

export type DialogProps = { readonly request: RequestView; readonly open: boolean; readonly onClose: () => void }

export function MergeDialog({ request: { id, process }, open, onClose }: DialogProps) {
  const t = useText(WORDS)
  return (
    <Other
      open={open}
      onClose={onClose}
      title={t('merge')}
      what={t('mergeText')}
      field={t('mergeInto')}
      confirm={t('mergeDo')}
      done={t('merged')}
      id={id}
      openOf={process}
      danger
      send={(into, key) => post(`/requests/${id}/merge`, { into }, key)}
    />
  )
}

export function LinkDialog({ request: { id }, open, onClose }: DialogProps) {
  const t = useText(WORDS)
  return (
    <Other
      open={open}
      onClose={onClose}
      title={t('link')}
      what={t('linkText')}
      field={t('linkTo')}
      confirm={t('linkDo')}
      done={t('linkedNow')}
      id={id}
      send={(to, key) => post(`/requests/${id}/links`, { to, kind: 'part-order' }, key)}
    />
  )
}

type OtherProps = Omit<DialogProps, 'request'> & {
  readonly title: string
  readonly what: string
  readonly field: string
  readonly confirm: string
  readonly done: string
  readonly id: string
  readonly openOf?: string
  readonly danger?: boolean
  readonly send: (other: string, key: string) => Promise<unknown>
}

/** One other request is chosen. */
function Other({ open, onClose, title, what, field, confirm, done, id, openOf, danger = false, send }: OtherProps) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const picker = useId()
  const [other, choose] = useState<string>()
  const submit = async (_: string | undefined, key: string) => {
    if (other === undefined) return
    await send(other, key)
    choose(undefined)
    void message.success(done)
    await Promise.all([refreshRequest(client, id), refreshRequest(client, other)])
  }
  return (
    <SayDialog
      open={open}
      onClose={onClose}
      title={title}
      what={what}
      confirm={confirm}
      danger={danger}
      canSend={other !== undefined}
      send={submit}
    >
      <label htmlFor={picker}>{field}</label>
      <RequestPicker id={picker} value={other} onChange={choose} not={id} {...(openOf ? { openOf } : {})} />
    </SayDialog>
  )
}

export function AgainDialog({ request: { id }, open, onClose }: DialogProps) {
  const t = useText(WORDS)
  const client = useQueryClient()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const send = async (reason: string | undefined, key: string) => {
    const made = await post<{ id: string; number: string }>(`/requests/${id}/again`, { reason }, key)
    void message.success(t('sentAgain', { number: made.number }))
    void refreshRequest(client, id)
    await navigate({ to: '/requests/$id', params: { id: made.id } })
  }
  return (
    <SayDialog
      open={open}
      onClose={onClose}
      title={t('again')}
      what={t('againText')}
      label={t('againReason')}
      isNeeded
      confirm={t('againDo')}
      send={send}
    />
  )
}
