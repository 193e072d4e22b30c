// What people have said about a request, and a place to say something, with files.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { FileChip } from '../files/file-chip.tsx'
import { FileField } from '../files/file-field.tsx'
import { newKey, post } from '../lib/api.ts'
import { useFormats } from '../lib/format.ts'
import { forget, keep, kept } from '../lib/kept.ts'
import { useText } from '../lib/language.ts'
import { trailQuery } from '../lib/queries.ts'
import type { RequestView, TrailEntry } from '../lib/types.ts'
import { Section } from '../ui/section.tsx'
import { refreshRequest } from './refresh.ts'
import { SendError } from './say-dialog.tsx'
import { WORDS } from './words.ts'

type Said = { readonly by: { readonly name: string }; readonly text: string; readonly files?: readonly string[] }

const LONGEST = 4000

export function Comments({ request }: { request: RequestView }) {
  const t = useText(WORDS)
  const { data } = useQuery(trailQuery(request.id))
  const comments = (data?.items ?? []).filter(({ type }) => type === 'commented')
  const mayComment = request.acts.includes('comment')
  if (!mayComment && comments.length === 0) return null
  return (
    <Section title={t('comments')}>
      {comments.length === 0 && <p className="soft">{t('noComments')}</p>}
      <ul className="ui-list comments">
        {comments.map((entry) => (
          <Comment key={entry.seq} entry={entry} files={request.files} />
        ))}
      </ul>
      {mayComment && <CommentForm key={request.id} requestId={request.id} />}
    </Section>
  )
}

function Comment({ entry: { at, content }, files }: { entry: TrailEntry; files: RequestView['files'] }) {
  const formats = useFormats()
  const { by, text, files: named = [] } = content as unknown as Said
  const own = files.filter(({ id }) => named.includes(id))
  return (
    <li>
      <p className="comment-by">
        <strong>{by.name}</strong>
        <time className="soft number" dateTime={at}>
          {formats.instant(at)}
        </time>
      </p>
      <p className="comment-text">{text}</p>
      {own.length > 0 && (
        <div className="comment-files">
          {own.map((file) => (
            <FileChip key={file.id} file={file} />
          ))}
        </div>
      )}
    </li>
  )
}

function CommentForm({ requestId }: { requestId: string }) {
  const t = useText(WORDS)
  const id = useId()
  const { text, setText, files, setFiles, busy, error, send } = useComment(requestId)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  const isWriting = text.trim() !== '' || files.length > 0
  return (
    <form className="say comment-form" onSubmit={submit}>
      <label htmlFor={id}>{t('commentLabel')}</label>
      <Input.TextArea
        id={id}
        value={text}
        maxLength={LONGEST}
        aria-describedby={`${id}-hint`}
        autoSize={{ minRows: 2, maxRows: 10 }}
        onChange={({ target }) => setText(target.value)}
      />
      <p id={`${id}-hint`} className="soft comment-hint">
        {t('commentHint')}
      </p>
      {isWriting && (
        <>
          <label htmlFor={`${id}-files`}>{t('commentFiles')}</label>
          <FileField id={`${id}-files`} value={files} onChange={setFiles} many />
        </>
      )}
      <SendError error={error} />
      <div className="say-buttons">
        <Button htmlType="submit" loading={busy} disabled={text.trim() === ''}>
          {t('send')}
        </Button>
      </div>
    </form>
  )
}

/** What is typed stays on the device until it was sent. */
function useComment(requestId: string) {
  const t = useText(WORDS)
  const client = useQueryClient()
  const { message } = App.useApp()
  const name = `comment.${requestId}`
  const [text, setText] = useState(() => kept<string>(name)?.value ?? '')
  const [files, setFiles] = useState<readonly string[]>([])
  const [key, setKey] = useState(newKey)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const type = (typed: string) => {
    setText(typed)
    keep(name, typed)
  }
  const send = async () => {
    setBusy(true)
    setError(undefined)
    try {
      await post(`/requests/${requestId}/comment`, { text: text.trim(), ...(files.length > 0 ? { files } : {}) }, key)
      setText('')
      setFiles([])
      setKey(newKey())
      forget(name)
      void message.success(t('commented'))
      await refreshRequest(client, requestId)
    } catch (failed) {
      setError(failed)
    } finally {
      setBusy(false)
    }
  }
  return { text, setText: type, files, setFiles, busy, error, send }
}
