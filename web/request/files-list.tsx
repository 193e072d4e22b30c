// All files of a request in one place, with who sent them and when.

import { FileChip } from '../files/file-chip.tsx'
import { useFormats } from '../lib/format.ts'
import { useText } from '../lib/language.ts'
import type { RequestView } from '../lib/types.ts'
import { Section } from '../ui/section.tsx'
import { WORDS } from './words.ts'

export function FilesList({ files }: { files: RequestView['files'] }) {
  const t = useText(WORDS)
  const formats = useFormats()
  if (files.length === 0) return null
  return (
    <Section title={t('files')}>
      <ul className="ui-list request-files">
        {files.map((file) => (
          <li key={file.id}>
            <FileChip file={file} />
            <span className="soft number">{t('fileBy', { name: file.by, at: formats.instant(file.at) })}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
