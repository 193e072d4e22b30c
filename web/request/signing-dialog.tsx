// The dialog of a signing that is under way, if there is one.

import type { Me, RequestView, Task } from '../lib/types.ts'
import { SignDialog } from './sign-dialog.tsx'
import type { useSigning } from './use-signing.ts'

type Properties = {
  readonly signing: ReturnType<typeof useSigning>
  readonly request: RequestView
  readonly task: Task
  readonly me: Me
}

export function SigningDialog({ signing, ...on }: Properties) {
  const { ability, open, typed, setTyped, problem, busy, confirm, close } = signing
  if (!ability) return null
  return (
    <SignDialog
      {...on}
      open={open}
      ability={ability}
      typed={typed}
      onChange={setTyped}
      problem={problem}
      busy={busy}
      onConfirm={() => void confirm()}
      onClose={close}
    />
  )
}
