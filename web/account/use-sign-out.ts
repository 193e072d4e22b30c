// Leaves: the session ends, and nothing of the person stays on the device.

import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { post } from '../lib/api.ts'
import { forgetEverything } from '../lib/kept.ts'

/** `everywhere` throws when the server could not be told: the sessions on other devices would live on. */
export function useSignOut(): { readonly here: () => Promise<void>; readonly everywhere: () => Promise<void> } {
  const client = useQueryClient()
  const navigate = useNavigate()
  const leave = async () => {
    forgetEverything()
    await navigate({ to: '/sign-in' })
    client.clear()
  }
  return {
    here: async () => {
      const leaving = import('./push.ts').then(({ leavePush }) => leavePush())
      await leaving.catch(() => undefined)
      await post('/auth/sign-out', {}).catch(() => undefined)
      await leave()
    },
    everywhere: async () => {
      await post('/auth/sign-out-everywhere', {})
      await leave()
    },
  }
}
