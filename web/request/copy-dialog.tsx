// Sending copies of a request to people who have no part in it: from then on they see it.

import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useId, useState } from 'react'
import { PeoplePicker } from '../forms/people-input.tsx'
import { post } from '../lib/api.ts'
import { useText } from '../lib/language.ts'
import type { RequestView } from '../lib/types.ts'
import { WORDS } from './act-words.ts'
import { refreshRequest } from './refresh.ts'
import { SayDialog } from './say-dialog.tsx'

type Properties = { readonly request: RequestView; readonly open: boolean; readonly onClose: () => void }

export function CopyDialog({ request: { id }, open, onClose }: Properties) {
  const t = useText(WORDS)
  const client = useQueryClient()
  const { message } = App.useApp()
  const field = useId()
  const [people, setPeople] = useState<readonly string[]>([])
  const send = async (text: string | undefined, key: string) => {
    await post(`/requests/${id}/copy`, { people, ...(text ? { text } : {}) }, key)
    setPeople([])
    void message.success(t('copied'))
    void refreshRequest(client, id)
  }
  return (
    <SayDialog
      open={open}
      onClose={onClose}
      title={t('copyTitle')}
      what={t('copyHint')}
      label={t('copyText')}
      confirm={t('copyDo')}
      canSend={people.length > 0}
      send={send}
    >
      <label htmlFor={field}>{t('copyWho')}</label>
      <PeoplePicker id={field} isMany value={people} onChange={setPeople} />
    </SayDialog>
  )
}
