// What is special about a request (an emergency, say), in the words that the server sends.

import { useSay, type Words } from '../lib/language.ts'
import './ui.css'

export function Marks({ words }: { words: readonly Words[] | undefined }) {
  const say = useSay()
  return (words ?? []).map((mark) => (
    <span key={mark.en} className="ui-tag ui-tag-amber">
      {say(mark)}
    </span>
  ))
}
