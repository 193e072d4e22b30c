// A field to search a list with; it asks when nobody has typed for a moment.

import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Icon } from '../ui/icon.tsx'

const PAUSE_MS = 250

type Properties = { readonly label: string; readonly value: string; readonly set: (text: string) => void }

export function SearchInput({ label, value, set }: Properties) {
  const [typed, setTyped] = useState(value)
  const passed = useRef(value)
  useEffect(() => {
    if (value === passed.current) return
    passed.current = value
    setTyped(value)
  }, [value])
  useEffect(() => {
    const wanted = typed.trim()
    if (wanted === passed.current) return undefined
    const timer = setTimeout(() => {
      passed.current = wanted
      set(wanted)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, set])
  return (
    <Input
      allowClear
      type="search"
      className="admin-search"
      prefix={<Icon name="search" size={18} />}
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
    />
  )
}
