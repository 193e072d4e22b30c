// One policy as an explained form; what is changed and not kept yet is said in sentences before it is kept.

import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { Unplaced } from '../../forms/form-editor.tsx'
import { FormScope } from '../../forms/form-scope.tsx'
import { fieldsOf } from '../../forms/schema.ts'
import { useFormats } from '../../lib/format.ts'
import { useSay, useText } from '../../lib/language.ts'
import { meQuery } from '../../lib/queries.ts'
import type { Me } from '../../lib/types.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { PartHead } from '../part-head.tsx'
import { OvertakenNote } from './overtaken-note.tsx'
import { asProcess, FORM, type Policy, policyQuery } from './policy.ts'
import { PolicyFields } from './policy-fields.tsx'
import { PolicySections } from './policy-sections.tsx'
import { SaveBar } from './save-bar.tsx'
import { SavedContext } from './saved.ts'
import { useEditing } from './use-editing.ts'
import { VersionsDrawer } from './versions-drawer.tsx'
import { WORDS } from './words.ts'

export function PolicyPage({ process }: { process: string }) {
  const { data: me } = useQuery(meQuery)
  const query = useQuery(policyQuery(process))
  if (query.data && me) return <Editor policy={query.data} me={me} />
  return (
    <>
      <PartHead name="policies" back="/admin/policies" />
      {query.error ? <ProblemNote error={query.error} retry={() => void query.refetch()} /> : <Waiting />}
    </>
  )
}

function Editor({ policy: newest, me }: { policy: Policy; me: Me }) {
  const t = useText(WORDS)
  const say = useSay()
  const editing = useEditing(newest)
  const { policy, data, change, problems } = editing
  const [showsVersions, setShowsVersions] = useState(false)
  const process = useMemo(() => asProcess(policy), [policy])
  const schema = process.forms[FORM]?.schema ?? {}
  return (
    <>
      <PartHead
        name="policies"
        title={say(policy.title)}
        back="/admin/policies"
        actions={<Button onClick={() => setShowsVersions(true)}>{t('history')}</Button>}
      />
      <Since policy={policy} />
      {editing.overtaken && <OvertakenNote process={policy.process} note={editing.overtaken} />}
      {editing.isKept && <p className="policy-kept soft">{t('kept')}</p>}
      <SavedContext value={policy.data}>
        <FormScope
          className="policy"
          Fields={PolicyFields}
          process={process}
          form={FORM}
          value={data}
          onChange={change}
          problems={problems}
          context={{ me }}
        >
          <Unplaced known={Object.keys(schema.properties ?? {})} />
          <PolicySections fields={fieldsOf(schema)} value={data} />
        </FormScope>
      </SavedContext>
      <SaveBar editing={editing} />
      <VersionsDrawer
        policy={policy}
        open={showsVersions}
        onClose={() => setShowsVersions(false)}
        restore={(version) => {
          editing.restore(version)
          setShowsVersions(false)
        }}
      />
    </>
  )
}

function Since({ policy: { version, versions } }: { policy: Policy }) {
  const t = useText(WORDS)
  const { instant } = useFormats()
  const note = versions.find((one) => one.version === version)
  return (
    <p className="soft number admin-lead">
      {note?.at
        ? t('changed', { version, name: note.by?.name ?? t('somebody'), at: instant(note.at) })
        : t('asDelivered')}
    </p>
  )
}
