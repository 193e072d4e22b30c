// The head of a part; on phones with the way back to the list of parts.

import type { ReactNode } from 'react'
import { useText } from '../lib/language.ts'
import { useIsNarrow } from '../lib/use-media.ts'
import { PageHead } from '../ui/page-head.tsx'
import { WORDS } from './words.ts'

type Properties = {
  readonly name: keyof typeof WORDS
  /** Instead of the name of the part. */
  readonly title?: string
  readonly actions?: ReactNode
  /** Where the way back leads, on every screen. */
  readonly back?: string
}

export function PartHead({ name, title, actions, back }: Properties) {
  const t = useText(WORDS)
  const narrow = useIsNarrow()
  const to = back ?? (narrow ? '/admin' : undefined)
  return <PageHead title={title ?? t(name)} actions={actions} {...(to === undefined ? {} : { back: to })} />
}
