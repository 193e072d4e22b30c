// Somebody else has kept a version meanwhile: said kindly, with what they changed.

import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useText } from '../../lib/language.ts'
import { Icon } from '../../ui/icon.tsx'
import { ChangeList } from './change-list.tsx'
import { type Note, versionQuery } from './policy.ts'
import { WORDS } from './words.ts'

export function OvertakenNote({ process, note: { version, by } }: { process: string; note: Note }) {
  const t = useText(WORDS)
  const box = useRef<HTMLDivElement>(null)
  const { data } = useQuery(versionQuery(process, version))
  // biome-ignore lint/correctness/useExhaustiveDependencies: again for each version that comes in between.
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'center' })
    box.current?.focus({ preventScroll: true })
  }, [version])
  return (
    <div ref={box} tabIndex={-1} className="admin-warning policy-overtaken" role="alert">
      <Icon name="warn" />
      <span>
        {t('overtaken', { name: by?.name ?? t('somebody'), version })}
        {data && data.changes.length > 0 && (
          <>
            <br />
            {t('theirs')}
            <ChangeList changes={data.changes} />
          </>
        )}
      </span>
    </div>
  )
}
