// Everybody of the school: who they are and what they may do. A line opens the person.

import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useCallback, useState } from 'react'
import { useText } from '../../lib/language.ts'
import { Empty } from '../../ui/empty.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { type OfficePerson, peopleQuery } from '../office.ts'
import { PartHead } from '../part-head.tsx'
import { SearchInput } from '../search-input.tsx'
import './people.css'
import { NewPersonDrawer } from './new-person-drawer.tsx'
import { PeopleList } from './people-list.tsx'
import { PersonDrawer } from './person-drawer.tsx'
import { WORDS } from './words.ts'

export function PeoplePart() {
  const t = useText(WORDS)
  const navigate = useNavigate()
  const { q = '' } = useSearch({ strict: false }) as { q?: string }
  const [adding, setAdding] = useState(false)
  const [opened, setOpened] = useState<OfficePerson>()
  const search = useCallback(
    (text: string) =>
      void navigate({ to: '/admin/$part', params: { part: 'people' }, search: text ? { q: text } : {}, replace: true }),
    [navigate],
  )
  return (
    <>
      <PartHead
        name="people"
        actions={
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        }
      />
      <search className="admin-tools">
        <SearchInput label={t('search')} value={q} set={search} />
        <Link className="admin-quiet" to="/admin/$part" params={{ part: 'import' }}>
          {t('import')}
        </Link>
      </search>
      <Found q={q} open={setOpened} />
      <NewPersonDrawer open={adding} onClose={() => setAdding(false)} />
      <PersonDrawer person={opened} onClose={() => setOpened(undefined)} />
    </>
  )
}

function Found({ q, open }: { q: string; open: (person: OfficePerson) => void }) {
  const t = useText(WORDS)
  const list = useInfiniteQuery({ ...peopleQuery(q), placeholderData: (before) => before })
  if (list.error) return <ProblemNote error={list.error} retry={() => void list.refetch()} />
  if (!list.data) return <Waiting />
  const items = list.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <Empty icon="search" title={t('none')} text={t('noneText')} />
  return (
    <PeopleList
      items={items}
      open={open}
      onEnd={() => list.hasNextPage && !list.isFetching && void list.fetchNextPage()}
    />
  )
}
