// Where the table is dropped, or chosen.

import { Button } from 'antd'
import { type DragEvent, useRef, useState } from 'react'
import { useLanguage, useText } from '../../lib/language.ts'
import { Icon } from '../../ui/icon.tsx'
import { WORDS } from './words.ts'

const ACCEPTED = '.xlsx,.csv'

export function DropZone({ busy, take }: { busy: boolean; take: (file: File) => void }) {
  const t = useText(WORDS)
  const { language } = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file && !busy) take(file)
  }
  return (
    <>
      <section
        className="import-drop"
        aria-label={t('choose')}
        data-over={isOver ? '' : undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name="file" size={34} />
        <p>{busy ? t('reading') : t('drop')}</p>
        <input
          ref={input}
          hidden
          type="file"
          accept={ACCEPTED}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) take(file)
            target.value = ''
          }}
        />
        <Button type="primary" loading={busy} onClick={() => input.current?.click()}>
          {t('choose')}
        </Button>
      </section>
      <p className="soft admin-lead">{t('columns')}</p>
      <Button href={`/api/admin/people/template.xlsx?lang=${language}`}>{t('template')}</Button>
    </>
  )
}
