// What a role is called that somebody holds, with the department that it is held in.

import { useCallback } from 'react'
import { useSay, useText } from '../../lib/language.ts'
import type { Department, Words } from '../../lib/types.ts'
import { WORDS } from './words.ts'

type Held = { readonly title: Words; readonly department?: Department }

export function useRoleTitle(): (held: Held) => string {
  const t = useText(WORDS)
  const say = useSay()
  return useCallback(
    ({ title, department }) =>
      department ? t('inDepartment', { role: say(title), department: department.name }) : say(title),
    [t, say],
  )
}
