// What a state of work is called.

import type { TaskProgress } from '../../lib/types.ts'
import type { WORDS } from './words.ts'

export function stateWord(state: TaskProgress['state']): keyof typeof WORDS {
  return state === 'on-the-way' ? 'onTheWay' : state
}
