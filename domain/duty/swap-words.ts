// What the two people of a swap are told of it, and which kind of message that is.

import { join, said, same } from '../desk/phrases.ts'
import { KIND_WORDS, type Kind } from '../telling/kinds.ts'
import type { Words } from '../words.ts'
import type { ShiftNote } from './event.ts'
import { shiftWords } from './sentences.ts'

export type SwapTold = {
  readonly state: 'asked' | 'agreed' | 'refused' | 'taken-back'
  /** Who has done that. */
  readonly by: { readonly name: string }
  readonly shift?: ShiftNote
  readonly against?: ShiftNote
  readonly reason?: string
}
type Message = { readonly kind: Kind; readonly subject: Words; readonly text: Words }

const ABOUT: Words = { zh: '：换班', en: ': a swap of shifts' }
const KINDS: Readonly<Record<SwapTold['state'], Kind>> = {
  asked: 'turn',
  agreed: 'told',
  refused: 'told',
  'taken-back': 'withdrawn',
}
const DID: Readonly<Record<SwapTold['state'], Words>> = {
  asked: { zh: ' 请您接班：', en: ' asks you to take a shift: ' },
  agreed: { zh: ' 同意换班：', en: ' has agreed to take your shift: ' },
  refused: { zh: ' 不同意换班：', en: ' cannot take your shift: ' },
  'taken-back': { zh: ' 撤回了换班请求：', en: ' no longer asks you to take a shift: ' },
}

export function swapMessage({ state, by, shift, against, reason }: SwapTold): Message {
  const kind = KINDS[state]
  const inReturn = against ? join({ zh: '，换 ', en: ', for ' }, shiftWords(against)) : same('')
  const about = shift ? shiftWords(shift) : same('')
  return {
    kind,
    subject: join(KIND_WORDS[kind], ABOUT),
    text: join(same(by.name), DID[state], about, inReturn, said(reason)),
  }
}
