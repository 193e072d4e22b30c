// A time of the day that is passed on when it is whole: while it is typed it is no time yet.

import { Input } from 'antd'
import { useEffect, useState } from 'react'

type Properties = { readonly label: string; readonly value: string; readonly set: (time: string) => void }

export function TimeInput({ label, value, set }: Properties) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const pass = () => {
    if (typed === '') setTyped(value)
    else if (typed !== value) set(typed)
  }
  return (
    <Input
      type="time"
      className="telling-time number"
      aria-label={label}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={pass}
      onPressEnter={pass}
    />
  )
}
