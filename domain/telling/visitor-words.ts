// What those who look through the reports of visitors are told of a new one.

import { join, same } from '../desk/phrases.ts'
import type { Words } from '../words.ts'
import { KIND_WORDS, type Kind } from './kinds.ts'

type Said = { readonly place: string; readonly category: Words; readonly text: string }
type Message = { readonly kind: Kind; readonly subject: Words; readonly text: Words }

/** It is theirs to take on or to refuse. */
export function visitorMessage({ place, category, text }: Said): Message {
  const kind = 'turn'
  return {
    kind,
    subject: join(KIND_WORDS[kind], { zh: '：访客来报 · ', en: ': reported by a visitor · ' }, same(place)),
    text: join(category, { zh: '：', en: ': ' }, same(text)),
  }
}
