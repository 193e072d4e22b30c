// Lists that somebody comes back to, kept under a name.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Dropdown, Input, Modal } from 'antd'
import { useState } from 'react'
import { post, remove } from '../lib/api.ts'
import { useText } from '../lib/language.ts'
import { Icon } from '../ui/icon.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { type Filter, viewsQuery } from './filter.ts'
import { WORDS } from './words.ts'

export function SavedViews({ filter }: { filter: Filter }) {
  const t = useText(WORDS)
  const client = useQueryClient()
  const navigate = useNavigate()
  const [isNaming, setNaming] = useState(false)
  const { data } = useQuery(viewsQuery)
  const drop = useMutation({
    mutationFn: (id: string) => remove(`/views/${id}`),
    onSettled: () => client.invalidateQueries({ queryKey: viewsQuery.queryKey }),
  })
  const views = data?.items ?? []
  const open = (query: string) => navigate({ to: '/requests', search: Object.fromEntries(new URLSearchParams(query)) })
  const items = [
    ...views.map(({ id, name, query }) => ({
      key: id,
      onClick: () => void open(query),
      label: (
        <span className="requests-view">
          {name}
          <Button
            type="text"
            size="small"
            aria-label={t('removeView', { name })}
            icon={<Icon name="cross" size={14} />}
            onClick={(event) => {
              event.stopPropagation()
              drop.mutate(id)
            }}
          />
        </span>
      ),
    })),
    ...(views.length === 0 ? [{ key: 'none', disabled: true, label: t('noViews') }] : []),
    { type: 'divider' as const },
    { key: 'save', label: t('saveView'), onClick: () => setNaming(true) },
  ]
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button>{t('views')}</Button>
      </Dropdown>
      {isNaming && <NameDialog filter={filter} close={() => setNaming(false)} />}
    </>
  )
}

function NameDialog({ filter, close }: { filter: Filter; close: () => void }) {
  const t = useText(WORDS)
  const { message } = App.useApp()
  const client = useQueryClient()
  const [name, setName] = useState('')
  const save = useMutation({
    mutationFn: () => post('/views', { name: name.trim(), query: new URLSearchParams(filter).toString() }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: viewsQuery.queryKey })
      message.success(t('viewSaved', { name: name.trim() }))
      close()
    },
  })
  return (
    <Modal
      open
      title={t('saveView')}
      okText={t('save')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: name.trim() === '', loading: save.isPending }}
      onOk={() => save.mutate()}
      onCancel={close}
    >
      <Input
        autoFocus
        aria-label={t('viewName')}
        placeholder={t('viewName')}
        maxLength={60}
        value={name}
        onChange={({ target }) => setName(target.value)}
        onPressEnter={() => name.trim() !== '' && save.mutate()}
      />
      <ProblemNote error={save.error} />
    </Modal>
  )
}
