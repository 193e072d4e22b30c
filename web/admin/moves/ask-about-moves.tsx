// Which running deadlines a change would move: shown before it is made, and it is made only if it is wanted then.

import { App } from 'antd'
import { useCallback } from 'react'
import { GivenUp } from '../../lib/given-up.ts'
import { useText } from '../../lib/language.ts'
import type { Words } from '../../lib/types.ts'
import { MoveList } from './move-list.tsx'
import { WORDS } from './words.ts'

export type Move = {
  readonly request: { readonly id: string; readonly number: string; readonly title: string }
  readonly group: { readonly key: string; readonly title: Words }
  /** The due instant, or only that of a reminder or another step. */
  readonly what: 'due' | 'rung'
  readonly from?: string
  readonly to?: string
}
export type Moves = { readonly moved: number; readonly items: readonly Move[]; readonly provisional: boolean }

const WIDE = 620

/** Answers when the change is wanted; throws `GivenUp` when it is not. What moves nothing is not asked about. */
export function useAskAboutMoves(): (moves: Moves) => Promise<void> {
  const t = useText(WORDS)
  const { modal } = App.useApp()
  return useCallback(
    async (moves) => {
      if (moves.moved === 0) return
      const isWanted = await modal.confirm({
        title: t('title', { count: moves.moved }),
        content: <MoveList moves={moves} />,
        icon: null,
        className: 'moves-dialog',
        width: WIDE,
        okText: t('apply'),
        cancelText: t('leave'),
      })
      if (!isWanted) throw new GivenUp()
    },
    [modal, t],
  )
}
