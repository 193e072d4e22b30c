// The four boxes of a person.

import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useSay, useText } from '../lib/language.ts'
import { boxQuery } from '../lib/queries.ts'
import { WORDS } from './words.ts'

export function InboxPage() {
  const t = useText(WORDS)
  const say = useSay()
  const { data } = useInfiniteQuery(boxQuery('todo'))
  const items = data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <h1>{t('title')}</h1>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <Link to="/tasks/$id" params={{ id: item.id }}>
              {item.request.title} {say(item.title)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
