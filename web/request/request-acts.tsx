// What the viewer may do with a request as a whole, as the server says, and the ways to take it along on paper.

import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Dropdown } from 'antd'
import { lazy, Suspense, useRef, useState } from 'react'
import { post } from '../lib/api.ts'
import { useLanguage, useText } from '../lib/language.ts'
import type { PersonRef, RequestAct, RequestView } from '../lib/types.ts'
import { Icon } from '../ui/icon.tsx'
import { WORDS } from './act-words.ts'
import { CopyDialog } from './copy-dialog.tsx'
import { refreshRequest } from './refresh.ts'
import { AgainDialog, type DialogProps, LinkDialog, MergeDialog } from './related/related-dialogs.tsx'
import { WORDS as RELATED } from './related/words.ts'
import { SayDialog } from './say-dialog.tsx'

type Asked = Exclude<RequestAct, 'comment'>

const SplitDrawer = lazy(async () => ({ default: (await import('./related/split-drawer.tsx')).SplitDrawer }))

export function RequestActs({ request }: { request: RequestView }) {
  const t = useText(WORDS)
  const [asked, setAsked] = useState<Asked>()
  const more = useRef<HTMLButtonElement>(null)
  const items = useMenu(request, setAsked)
  const close = () => {
    setAsked(undefined)
    more.current?.focus()
  }
  return (
    <>
      {request.acts.includes('urge') && (
        <Button className="request-urge" icon={<Icon name="bell" size={18} />} onClick={() => setAsked('urge')}>
          {t('urge')}
        </Button>
      )}
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <Button ref={more}>{t('more')}</Button>
      </Dropdown>
      <UrgeDialog request={request} open={asked === 'urge'} onClose={close} />
      <WithdrawDialog request={request} open={asked === 'withdraw'} onClose={close} />
      <CopyDialog request={request} open={asked === 'copy'} onClose={close} />
      <MergeDialog request={request} open={asked === 'merge'} onClose={close} />
      <LinkDialog request={request} open={asked === 'link'} onClose={close} />
      <AgainDialog request={request} open={asked === 'again'} onClose={close} />
      {request.acts.includes('split') && (
        <Suspense>
          <SplitDrawer request={request} open={asked === 'split'} onClose={close} />
        </Suspense>
      )}
    </>
  )
}

function useMenu({ id, acts }: RequestView, ask: (act: Asked) => void) {
  const t = useText(WORDS)
  const related = useText(RELATED)
  const { language } = useLanguage()
  const link = (path: string, text: string, download = false) => ({
    key: path,
    label: (
      <a
        href={`/api/requests/${id}/${path}?lang=${language}`}
        {...(download ? { download: '' } : { target: '_blank', rel: 'noreferrer' })}
      >
        {text}
      </a>
    ),
  })
  const entry = (name: Asked, label: string, danger = false) =>
    acts.includes(name) ? [{ key: name, label, danger, onClick: () => ask(name) }] : []
  const act = (name: 'urge' | 'copy' | 'withdraw', danger = false) => entry(name, t(name), danger)
  return [
    ...act('urge'),
    ...act('copy'),
    ...(['again', 'link', 'split', 'merge'] as const).flatMap((name) => entry(name, related(name))),
    link('sheet', t('print')),
    link('sheet.pdf', t('pdf'), true),
    link('proof', t('proof'), true),
    ...act('withdraw', true),
  ]
}

function UrgeDialog({ request: { id }, ...dialog }: DialogProps) {
  const t = useText(WORDS)
  const client = useQueryClient()
  const { message } = App.useApp()
  const send = async (text: string | undefined, key: string) => {
    const asked = await post<{ people: PersonRef[] }>(`/requests/${id}/urge`, text ? { text } : {}, key)
    void message.success(t('urged', { people: asked.people.map(({ name }) => name).join(' · ') }))
    void refreshRequest(client, id)
  }
  return <SayDialog {...dialog} title={t('urgeTitle')} label={t('urgeText')} confirm={t('urgeDo')} send={send} />
}

function WithdrawDialog({ request: { id }, ...dialog }: DialogProps) {
  const t = useText(WORDS)
  const client = useQueryClient()
  const { message } = App.useApp()
  const send = async (reason: string | undefined, key: string) => {
    await post(`/requests/${id}/withdraw`, reason ? { reason } : {}, key)
    void message.success(t('withdrew'))
    await refreshRequest(client, id)
  }
  return (
    <SayDialog
      {...dialog}
      title={t('withdrawTitle')}
      what={t('withdrawWhat')}
      label={t('withdrawText')}
      confirm={t('withdrawDo')}
      danger
      send={send}
    />
  )
}
