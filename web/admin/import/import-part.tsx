// People from a table: dropped in, looked at, applied, and the passwords handed out.

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useChange } from '../../account/use-change.ts'
import { newKey, post, postForm } from '../../lib/api.ts'
import { useText } from '../../lib/language.ts'
import { isProblem } from '../../lib/problem.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { refreshOffice } from '../office.ts'
import { PartHead } from '../part-head.tsx'
import { DropZone } from './drop-zone.tsx'
import type { Applied, Preview } from './import.ts'
import './import.css'
import { Overtaken, PreviewTable } from './preview-table.tsx'
import { Result } from './result.tsx'
import { WORDS } from './words.ts'

export function ImportPart() {
  const t = useText(WORDS)
  const client = useQueryClient()
  const [file, setFile] = useState<File>()
  const [preview, setPreview] = useState<Preview>()
  const [applied, setApplied] = useState<Applied>()
  const { busy, error, run } = useChange()
  const read = (chosen: File) => {
    setFile(chosen)
    setPreview(undefined)
    return run(async () => {
      const form = new FormData()
      form.append('file', chosen, chosen.name)
      setPreview(await postForm<Preview>('/admin/people/import', form, newKey()))
    })
  }
  const apply = ({ file: id, hash }: Preview) =>
    run(async () => {
      // The hash stands for what was looked at: the same preview is applied once.
      setApplied(await post<Applied>('/admin/people/import/apply', { file: id, hash }, `import-${id}`))
      await refreshOffice(client)
    })
  return (
    <>
      <PartHead name="import" back="/admin/people" />
      {applied ? (
        <Result applied={applied} />
      ) : (
        <>
          {!preview && <p className="soft admin-lead">{t('lead')}</p>}
          {isProblem(error, 'import-changed') && file ? (
            <Overtaken again={() => void read(file)} />
          ) : (
            <ProblemNote error={error} />
          )}
          {preview ? (
            <PreviewTable
              preview={preview}
              busy={busy}
              apply={() => void apply(preview)}
              other={() => setPreview(undefined)}
            />
          ) : (
            <DropZone busy={busy} take={(chosen) => void read(chosen)} />
          )}
        </>
      )}
    </>
  )
}
