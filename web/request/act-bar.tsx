// The buttons of an act: at the end of its panel, on phones always within reach of the thumb.

import type { ReactNode } from 'react'

export function ActBar({ note, children }: { note?: ReactNode; children: ReactNode }) {
  return (
    <div className="act-bar">
      {note && (
        <p className="act-problem" role="status">
          {note}
        </p>
      )}
      <div className="act-buttons">{children}</div>
    </div>
  )
}
