// A part of the page that comes in from the side, over the whole screen on phones.

import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useIsNarrow } from '../lib/use-media.ts'

const WIDE = 560

type Properties = {
  readonly open: boolean
  readonly title: ReactNode
  readonly onClose: () => void
  readonly wide?: number
  readonly children: ReactNode
}

export function SideDrawer({ open, title, onClose, wide = WIDE, children }: Properties) {
  const narrow = useIsNarrow()
  return (
    <Drawer open={open} title={title} onClose={onClose} size={narrow ? '100%' : wide} destroyOnHidden>
      {children}
    </Drawer>
  )
}
