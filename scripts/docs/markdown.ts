// The few pieces of Markdown that the pages are made of. Nothing here knows a process.
import type { Language, Words } from '../../domain/words.ts'

/** Says a text in the language of the page. */
export type Say = (words: Words) => string

export function sayIn(language: Language): Say {
  return (words) => words[language]
}

/** A table; a cell may hold several lines. Answers no lines when there are no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return []
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line), '']
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', '<br>')
}

export function code(text: string): string {
  return `\`${text}\``
}

export function heading(level: number, text: string): string[] {
  return [`${'#'.repeat(level)} ${text}`, '']
}

export function paragraph(...texts: readonly string[]): string[] {
  return texts.flatMap((text) => [text, ''])
}

export function bullets(items: readonly string[]): string[] {
  return items.length === 0 ? [] : [...items.map((item) => `- ${item}`), '']
}

/** Lines as a file: no blank line twice, one line end at the end. */
export function asFile(lines: readonly string[]): string {
  return `${lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`
}
