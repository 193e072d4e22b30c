// What stands where something is on its way. It comes only after a moment, so that quick pages do not flicker.

import { Skeleton } from 'antd'
import { useEffect, useState } from 'react'

const PATIENCE_MS = 200

export function Waiting({ rows = 6 }: { rows?: number }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return shown ? <Skeleton active title={false} paragraph={{ rows }} /> : null
}
