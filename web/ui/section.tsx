// A part of a page: a card with its heading.

import { type ReactNode, useId } from 'react'
import './ui.css'

type Properties = { readonly title: string; readonly actions?: ReactNode; readonly children: ReactNode }

export function Section({ title, actions, children }: Properties) {
  const id = useId()
  return (
    <section className="card ui-section" aria-labelledby={id}>
      <div className="ui-section-head">
        <h2 id={id}>{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  )
}
