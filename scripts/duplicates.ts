// Finds passages that stand in two places: the same lines, whatever their indentation. Imports, comments and lines without
// a word (braces) are left aside.
import type { SourceFile } from './source-files.ts'

/** A passage of this many telling lines is no coincidence. */
const PASSAGE = 8

interface Line {
  file: string
  number: number
  text: string
}

function tellingLines({ file, text }: SourceFile): Line[] {
  const lines = text.split('\n').map((line, index) => ({ file, number: index + 1, text: line.trim() }))
  return lines.filter(({ text }) => /\w{2}/.test(text) && !/^(\/\/|\/?\*|import\b|export .* from )/.test(text))
}

/** Each passage that was seen before, with the place where. Overlapping passages are told once. */
export function duplicates(files: SourceFile[]): string[] {
  const seen = new Map<string, Line>()
  const found: string[] = []
  for (const file of files) {
    const lines = tellingLines(file)
    let toldUntil = 0
    for (const [index, first] of lines.entries()) {
      const passage = lines.slice(index, index + PASSAGE)
      if (passage.length < PASSAGE) break
      const key = passage.map(({ text }) => text).join('\n')
      const before = seen.get(key)
      if (!before) seen.set(key, first)
      else if (index >= toldUntil) {
        found.push(`${first.file}:${first.number} repeats ${before.file}:${before.number}`)
        toldUntil = index + PASSAGE
      }
    }
  }
  return found
}
