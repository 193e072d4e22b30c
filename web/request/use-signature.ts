// The id of the signature that one signs with. A drawing is sent once, however often the signature is tried, and kept for the
// next time when that is wanted.

import { useRef } from 'react'
import type { Me } from '../lib/types.ts'
import { useKeepPreferences } from './preferences.ts'
import { sendDrawing } from './send-drawing.ts'
import type { Signing } from './signature-field.tsx'

export function useSignature({ preferences }: Me): (signing: Signing) => Promise<string | undefined> {
  const keepPreferences = useKeepPreferences()
  const sent = useRef<{ readonly of: Signing['picture']; readonly id: string }>(undefined)
  return async ({ how, picture, keep }) => {
    if (how === 'kept') return preferences?.signature
    if (how === 'none' || !picture) return undefined
    if (sent.current?.of !== picture) sent.current = { of: picture, id: await sendDrawing(await picture()) }
    // Signing does not wait for it, and does not fail with it.
    if (keep) void keepPreferences({ signature: sent.current.id }).catch(() => undefined)
    return sent.current.id
  }
}
