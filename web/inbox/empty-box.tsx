// What an empty box says: why there is nothing, and what to do.

import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useText } from '../lib/language.ts'
import type { Box } from '../lib/types.ts'
import { Empty } from '../ui/empty.tsx'
import { WORDS } from './words.ts'

const SAID = {
  todo: { title: 'emptyTodo', text: 'emptyTodoText', icon: 'check' },
  done: { title: 'emptyDone', text: 'emptyDoneText', icon: 'inbox' },
  started: { title: 'emptyStarted', text: 'emptyStartedText', icon: 'pen' },
  copied: { title: 'emptyCopied', text: 'emptyCopiedText', icon: 'file' },
} as const

export function EmptyBox({ box, isFiltered, clear }: { box: Box; isFiltered: boolean; clear: () => void }) {
  const t = useText(WORDS)
  if (isFiltered) {
    return (
      <Empty
        icon="search"
        title={t('emptyFound')}
        text={t('emptyFoundText')}
        action={<Button onClick={clear}>{t('clear')}</Button>}
      />
    )
  }
  const { title, text, icon } = SAID[box]
  const start = (
    <Link to="/start" className="inbox-start">
      {t('start')}
    </Link>
  )
  return <Empty icon={icon} title={t(title)} text={t(text)} action={box === 'started' ? start : undefined} />
}
