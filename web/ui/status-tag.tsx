// How a request stands, in the words that the server sends.

import { useSay, type Words } from '../lib/language.ts'
import type { RequestStatus } from '../lib/types.ts'
import './ui.css'

const TONES: Record<RequestStatus, string> = {
  open: 'green',
  closed: 'plain',
  rejected: 'red',
  withdrawn: 'plain',
  void: 'plain',
}

export function StatusTag({ status, words }: { status: RequestStatus; words: Words }) {
  const say = useSay()
  return <span className={`ui-tag ui-tag-${TONES[status]}`}>{say(words)}</span>
}
