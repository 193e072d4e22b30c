// The places of the school as a tree: added, renamed, moved, retired, imported, and their codes printed.

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useText } from '../../lib/language.ts'
import { placesQuery } from '../../places/places.ts'
import { findPlaces, treeOf } from '../../places/tree.ts'
import { Empty } from '../../ui/empty.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { PartHead } from '../part-head.tsx'
import { SearchInput } from '../search-input.tsx'
import { ImportDrawer } from './import-drawer.tsx'
import { type Edited, PlaceDialog } from './place-dialog.tsx'
import { PlaceRows } from './place-rows.tsx'
import './places.css'
import { WORDS } from './words.ts'

const MOST_FOUND = 100

export function PlacesPart() {
  const t = useText(WORDS)
  const { data, error, refetch } = useQuery(placesQuery)
  const tree = useMemo(() => treeOf(data?.items ?? []), [data])
  const [q, setQ] = useState('')
  const [edited, setEdited] = useState<Edited>()
  const [isImporting, setImporting] = useState(false)
  const found = useMemo(() => findPlaces(data?.items ?? [], q, MOST_FOUND), [data, q])
  const isEmpty = data?.items.length === 0
  return (
    <>
      <PartHead
        name="places"
        actions={
          <>
            <Button type={isEmpty ? 'primary' : 'default'} onClick={() => setImporting(true)}>
              {t('import')}
            </Button>
            <Button type={isEmpty ? 'default' : 'primary'} onClick={() => setEdited({})}>
              {t('add')}
            </Button>
          </>
        }
      />
      <p className="soft admin-lead">{t('lead')}</p>
      <ProblemNote error={error} retry={() => void refetch()} />
      {!data && !error && <Waiting />}
      {isEmpty && <Empty icon="pin" title={t('none')} text={t('noneText')} />}
      {data && !isEmpty && (
        <>
          <div className="admin-tools">
            <SearchInput value={q} label={t('search')} set={setQ} />
            <Link to="/admin/$part" params={{ part: 'codes' }} className="admin-quiet">
              {t('print')}
            </Link>
          </div>
          {q.trim() !== '' && found.length === 0 && <Empty icon="search" title={t('nothing')} />}
          <PlaceRows tree={tree} found={q.trim() === '' ? undefined : found} onEdit={setEdited} />
        </>
      )}
      <PlaceDialog edited={edited} tree={tree} onClose={() => setEdited(undefined)} />
      <ImportDrawer open={isImporting} onClose={() => setImporting(false)} />
    </>
  )
}
