// A file by its name and size, with a small picture where it is one. It opens in a window of its own.

import type { ReactNode } from 'react'
import { size as sizeText } from '../lib/format.ts'
import { useText } from '../lib/language.ts'
import type { FileRef } from '../lib/types.ts'
import { Icon } from '../ui/icon.tsx'
import './files.css'
import { addressOf, useFile } from './known-files.ts'
import { WORDS } from './words.ts'

/** What browsers show; other pictures are only saved. */
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

export function isPicture(type: string): boolean {
  return PICTURES.has(type)
}

export function FileChip({ file, action }: { file: FileRef; action?: ReactNode }) {
  const t = useText(WORDS)
  return (
    <span className="file-chip">
      <a href={addressOf(file.id)} target="_blank" rel="noreferrer">
        <Picture type={file.type} address={addressOf(file.id)} />
        <span className="file-text">
          <span className="file-name">{file.name || t('unknown')}</span>
          {file.size > 0 && <span className="soft number">{sizeText(file.size)}</span>}
        </span>
      </a>
      {action}
    </span>
  )
}

/** Where only the id is known. */
export function FileChipById({ id, action }: { id: string; action?: (name: string) => ReactNode }) {
  const file = useFile(id) ?? { id, name: '', type: '', size: 0 }
  return <FileChip file={file} action={action?.(file.name)} />
}

export function Picture({ type, address }: { type: string; address: string }) {
  return (
    <span className="file-picture">
      {isPicture(type) ? <img src={address} alt="" loading="lazy" /> : <Icon name="file" size={22} />}
    </span>
  )
}
