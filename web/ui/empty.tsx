// What stands where there is nothing: what that means, and what to do about it.

import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import './ui.css'

type Properties = {
  readonly title: string
  readonly text?: string
  readonly icon?: IconName
  /** A button or link, when there is something to do. */
  readonly action?: ReactNode
}

export function Empty({ title, text, icon, action }: Properties) {
  return (
    <div className="ui-empty">
      {icon && (
        <span className="ui-empty-icon">
          <Icon name={icon} size={28} />
        </span>
      )}
      <p className="ui-empty-title">{title}</p>
      {text && <p className="soft">{text}</p>}
      {action}
    </div>
  )
}
