// The Temporal server that all test files share; files keep apart by task queues and workflow ids of their own.
import { inject } from 'vitest'

export { fastForward } from '../../scripts/fast-forward.ts'

export function temporalAddress(): string {
  return inject('temporalAddress')
}
