// Places from lines of text: what would be added is seen before it is.

import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { useId, useState } from 'react'
import { post } from '../../lib/api.ts'
import { useText } from '../../lib/language.ts'
import type { FieldProblem } from '../../lib/problem.ts'
import { useKeyFor } from '../../lib/use-key.ts'
import { placesQuery } from '../../places/places.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { SideDrawer } from '../drawer.tsx'
import './places.css'
import { WORDS } from './words.ts'

type Preview = {
  readonly items: readonly { readonly path: string; readonly is: 'new' | 'known' }[]
  readonly problems: readonly FieldProblem[]
}

type Properties = { readonly open: boolean; readonly onClose: () => void }

export function ImportDrawer({ open, onClose }: Properties) {
  const t = useText(WORDS)
  return (
    <SideDrawer open={open} title={t('importTitle')} onClose={onClose}>
      <Importing onClose={onClose} />
    </SideDrawer>
  )
}

function Importing({ onClose }: Pick<Properties, 'onClose'>) {
  const t = useText(WORDS)
  const id = useId()
  const [text, setText] = useState('')
  const { preview, error, busy, look, apply, forget } = useImport(onClose)
  if (preview) return <Seen preview={preview} error={error} busy={busy} apply={() => void apply(text)} back={forget} />
  return (
    <form
      className="places-import"
      onSubmit={(event) => {
        event.preventDefault()
        void look(text)
      }}
    >
      <label htmlFor={id}>{t('importLabel')}</label>
      <Input.TextArea
        id={id}
        value={text}
        autoSize={{ minRows: 10, maxRows: 24 }}
        placeholder={t('importExample')}
        onChange={({ target }) => setText(target.value)}
      />
      <ProblemNote error={error} />
      <div className="admin-buttons">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={busy} disabled={text.trim() === ''}>
          {t('preview')}
        </Button>
      </div>
    </form>
  )
}

type SeenProps = {
  readonly preview: Preview
  readonly error: unknown
  readonly busy: boolean
  readonly apply: () => void
  readonly back: () => void
}

function Seen({ preview: { items, problems }, error, busy, apply, back }: SeenProps) {
  const t = useText(WORDS)
  const count = items.filter((item) => item.is === 'new').length
  return (
    <div className="places-import">
      {problems.length > 0 && (
        <ul className="places-problems" role="alert">
          {problems.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      <p role="status">
        <strong>{t('previewNew', { count })}</strong>{' '}
        <span className="soft">{t('previewKnown', { count: items.length - count })}</span>
      </p>
      {count === 0 && problems.length === 0 && <p className="soft">{t('nothingNew')}</p>}
      <ul className="places-preview">
        {items.map(({ path, is }) => (
          <li key={path} className={is === 'known' ? 'soft' : undefined}>
            <span>{path}</span>
            <span className={is === 'new' ? 'ui-tag ui-tag-green' : 'ui-tag'}>
              {t(is === 'new' ? 'isNew' : 'isKnown')}
            </span>
          </li>
        ))}
      </ul>
      <ProblemNote error={error} />
      <div className="admin-buttons">
        <Button onClick={back}>{t('back')}</Button>
        <Button type="primary" loading={busy} disabled={count === 0 || problems.length > 0} onClick={apply}>
          {t('apply', { count })}
        </Button>
      </div>
    </div>
  )
}

function useImport(done: () => void) {
  const t = useText(WORDS)
  const client = useQueryClient()
  const { message } = App.useApp()
  const keyFor = useKeyFor()
  const [preview, setPreview] = useState<Preview>()
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const run = async (act: () => Promise<void>) => {
    setBusy(true)
    setError(undefined)
    try {
      await act()
    } catch (failed) {
      setError(failed)
    } finally {
      setBusy(false)
    }
  }
  const look = (text: string) =>
    run(async () => setPreview(await post<Preview>('/admin/places/import?preview=true', { text })))
  const apply = (text: string) =>
    run(async () => {
      const count = preview?.items.filter((item) => item.is === 'new').length ?? 0
      await post('/admin/places/import', { text }, keyFor({ text }))
      void message.success(t('imported', { count }))
      await client.invalidateQueries({ queryKey: placesQuery.queryKey })
      done()
    })
  return { preview, error, busy, look, apply, forget: () => setPreview(undefined) }
}
