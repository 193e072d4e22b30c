// Files of a form: chosen, photographed, dropped or pasted. Those that have arrived are named by their ids.

import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../lib/language.ts'
import type { FileRef } from '../lib/types.ts'
import { Icon } from '../ui/icon.tsx'
import { FileChipById } from './file-chip.tsx'
import './files.css'
import { knowFile } from './known-files.ts'
import { UploadChip } from './upload-chip.tsx'
import { useFileDrop } from './use-file-drop.ts'
import { useUploads } from './use-uploads.ts'
import { WORDS } from './words.ts'

type Properties = {
  readonly value: readonly string[]
  readonly onChange: (ids: string[]) => void
  readonly many?: boolean
  /** At most so many. */
  readonly most?: number | undefined
  readonly accept?: string | undefined
  readonly id?: string | undefined
  readonly disabled?: boolean
  /** A photo is what is wanted: its button is large. */
  readonly isPhoto?: boolean
  readonly labelledBy?: string | undefined
  readonly label?: string | undefined
  readonly describedBy?: string | undefined
}

export function FileField(properties: Properties) {
  const { value, onChange, many = false, most, accept, id, disabled = false, isPhoto = false, ...names } = properties
  const t = useText(WORDS)
  const client = useQueryClient()
  const { message } = App.useApp()
  const limit = many ? (most ?? Number.POSITIVE_INFINITY) : 1
  const newest = useRef({ value, onChange })
  useEffect(() => {
    newest.current = { value, onChange }
  })
  const put = (ids: readonly string[]) => {
    newest.current.value = ids
    newest.current.onChange([...ids])
  }
  const uploads = useUploads((file: FileRef) => {
    knowFile(client, file)
    put(many ? [...newest.current.value.filter((one) => one !== file.id), file.id] : [file.id])
    void message.success(t('sent', { name: file.name }))
  })
  const take = (files: readonly File[]) => {
    const room = many ? limit - value.length - uploads.items.length : 1
    if (files.length > room) void message.warning(t('tooMany', { most: limit }))
    if (!many) for (const { key } of uploads.items) uploads.drop(key)
    uploads.add(files.slice(0, Math.max(0, room)))
  }
  const box = useRef<HTMLDivElement>(null)
  const isOver = useFileDrop(box, disabled ? undefined : take)
  const hasRoom = value.length + uploads.items.length < limit
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its own frame and legend
    <div
      role="group"
      ref={box}
      className="file-field"
      data-over={isOver || undefined}
      aria-labelledby={names.label === undefined ? names.labelledBy : undefined}
      aria-label={names.label}
      aria-describedby={names.describedBy}
    >
      {(value.length > 0 || uploads.items.length > 0) && (
        <ul className="file-list">
          {value.map((file) => (
            <li key={file}>
              <FileChipById
                id={file}
                {...(disabled
                  ? {}
                  : {
                      action: (name) => (
                        <Button
                          type="text"
                          aria-label={t('remove', { name })}
                          icon={<Icon name="cross" size={18} />}
                          onClick={() => put(newest.current.value.filter((one) => one !== file))}
                        />
                      ),
                    })}
              />
            </li>
          ))}
          {uploads.items.map((item) => (
            <li key={item.key}>
              <UploadChip item={item} again={() => uploads.again(item.key)} drop={() => uploads.drop(item.key)} />
            </li>
          ))}
        </ul>
      )}
      {!disabled && hasRoom && <Ways id={id} many={many} accept={accept} isPhoto={isPhoto} take={take} />}
    </div>
  )
}

type WaysProps = {
  readonly id: string | undefined
  readonly many: boolean
  readonly accept: string | undefined
  readonly isPhoto: boolean
  readonly take: (files: readonly File[]) => void
}

/** A photo is taken where there is a finger instead of a mouse. */
function Ways({ id, many, accept, isPhoto, take }: WaysProps) {
  const t = useText(WORDS)
  const files = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const [hasCamera] = useState(() => window.matchMedia('(pointer: coarse)').matches)
  const chosen = ({ target }: React.ChangeEvent<HTMLInputElement>) => {
    take([...(target.files ?? [])])
    // The same file may be chosen again.
    target.value = ''
  }
  return (
    <div className={isPhoto ? 'file-ways file-ways-photo' : 'file-ways'}>
      <input ref={files} type="file" hidden multiple={many} accept={accept} onChange={chosen} />
      <input ref={camera} type="file" hidden accept="image/*" capture="environment" onChange={chosen} />
      {hasCamera && (
        <Button icon={<Icon name="camera" size={18} />} onClick={() => camera.current?.click()}>
          {t('camera')}
        </Button>
      )}
      <Button id={id} icon={<Icon name="file" size={18} />} onClick={() => files.current?.click()}>
        {t(many ? 'chooseMany' : 'choose')}
      </Button>
      {!hasCamera && <span className="file-hint">{t('hint')}</span>}
    </div>
  )
}
