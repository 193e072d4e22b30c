// Numbers as bars, each a link to the list behind it. Plain lines of text: they can be read aloud and copied.

import { Link } from '@tanstack/react-router'

export type Bar = {
  readonly key: string
  readonly name: string
  readonly value: number
  /** What of the value is late: another colour at the end of the bar. */
  readonly part: number
  readonly text: string
  readonly note: string
  readonly search: Readonly<Record<string, string>>
}

const MOST = 12

export function Bars({ rows }: { rows: readonly Bar[] }) {
  const shown = rows.toSorted((one, other) => other.value - one.value).slice(0, MOST)
  const most = Math.max(...shown.map(({ value }) => value)) || 1
  return (
    <ul className="overview-bars">
      {shown.map(({ key, name, value, part, text, note, search }) => (
        <li key={key}>
          <Link to="/requests" search={search}>
            <span className="overview-bar-name">{name}</span>
            <span className="overview-bar" aria-hidden="true">
              <span style={{ width: `${((value - part) / most) * 100}%` }} />
              <span className="overview-bar-late" style={{ width: `${(part / most) * 100}%` }} />
            </span>
            <span className="number">{text}</span>
            <small className={part > 0 ? 'overview-late' : 'soft'}>{note}</small>
          </Link>
        </li>
      ))}
    </ul>
  )
}
