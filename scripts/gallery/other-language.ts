// Every fixed text of the pages in one language, to find it where the other one is shown.

import { readdirSync } from 'node:fs'
import path from 'node:path'
import { PROCESSES } from '../../domain/processes/index.ts'
import type { Language, Words } from '../../domain/words.ts'

const WEB = path.join(import.meta.dirname, '..', '..', 'web')
const SHORTEST = 2

/** Texts that are shown in `language` and in no other one; those with places for values are left out. */
export async function textsOnlyIn(language: Language): Promise<string[]> {
  const all = [...(await wordsOfPages()), ...wordsOfProcesses()]
  const other = language === 'zh' ? 'en' : 'zh'
  const inOther = new Set(all.map((words) => words[other]))
  const texts = all.map((words) => words[language]).filter((text) => text.length >= SHORTEST && !text.includes('{'))
  return [...new Set(texts)].filter((text) => !inOther.has(text))
}

async function wordsOfPages(): Promise<Words[]> {
  const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(^|[/-])words\.ts$/.test(name),
  )
  const lists = await Promise.all(
    files.map(async (file): Promise<{ WORDS?: Record<string, Words> }> => import(path.join(WEB, file))),
  )
  return lists.flatMap(({ WORDS = {} }) => Object.values(WORDS)).filter(isWords)
}

function wordsOfProcesses(): Words[] {
  return PROCESSES.flatMap((process) => [
    process.title,
    process.group,
    ...Object.values(process.fields ?? {}),
    ...Object.values(process.words),
    ...Object.values(process.forms).map((form) => form.title),
    ...process.stages({ policy: process.policy.defaults, facts: {} }).map((stage) => stage.title),
  ])
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value
}
