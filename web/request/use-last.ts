// What something was before it was shown as done, so that a panel stays as it is when the sending fails.

import { useState } from 'react'

export function useLast<Thing>(thing: Thing | undefined): Thing | undefined {
  const [last, setLast] = useState(thing)
  if (thing !== undefined && thing !== last) setLast(thing)
  return thing ?? last
}
