// All versions of a policy: who made them, when, and what each changed.

import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/language.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { SideDrawer } from '../drawer.tsx'
import { ChangeList } from './change-list.tsx'
import { type Note, type Policy, type Version, versionQuery } from './policy.ts'
import { WORDS } from './words.ts'

type Properties = {
  readonly policy: Policy
  readonly open: boolean
  readonly onClose: () => void
  readonly restore: (version: Version) => void
}

export function VersionsDrawer({ policy, open, onClose, restore }: Properties) {
  const t = useText(WORDS)
  const notes = policy.versions.toSorted((one, other) => other.version - one.version)
  return (
    <SideDrawer open={open} title={t('history')} onClose={onClose}>
      <ol className="policy-versions">
        {notes.map((note) => (
          <OneVersion key={note.version} policy={policy} note={note} restore={restore} />
        ))}
      </ol>
    </SideDrawer>
  )
}

function OneVersion({ policy, note, restore }: { policy: Policy; note: Note; restore: Properties['restore'] }) {
  const t = useText(WORDS)
  const { instant } = useFormats()
  const query = useQuery(versionQuery(policy.process, note.version))
  const { version, at, by } = note
  const isNow = version === policy.version
  return (
    <li>
      <div className="policy-version-head">
        <h2>{t('version', { version })}</h2>
        {isNow && <span className="ui-tag ui-tag-green">{t('inForce')}</span>}
        <span className="soft number">
          {at ? t('by', { name: by?.name ?? t('somebody'), at: instant(at) }) : t('delivered')}
        </span>
        {!isNow && query.data && (
          <Button size="small" onClick={() => restore(query.data)}>
            {t('restore')}
          </Button>
        )}
      </div>
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      {!query.data && !query.error && <Waiting rows={1} />}
      {query.data && (query.data.changes.length > 0 ? <ChangeList changes={query.data.changes} /> : <Nothing />)}
    </li>
  )
}

function Nothing() {
  const t = useText(WORDS)
  return <p className="soft">{t('first')}</p>
}
