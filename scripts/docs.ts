// `npm run docs`: writes a page for each process, in both languages, from its definitions. `--check` writes nothing and
// fails when a page is not what would be written, or is one of no process.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PROCESSES } from '../domain/processes/index.ts'
import type { Language } from '../domain/words.ts'
import { overview } from './docs/overview.ts'
import { processPage } from './docs/page.ts'
import { ROOT } from './source-files.ts'

const FOLDER = path.join(ROOT, 'docs', 'processes')
const OTHER: Readonly<Record<Language, Language>> = { en: 'zh', zh: 'en' }

const fileName = (name: string, language: Language) => `${name}${language === 'zh' ? '.zh-CN' : ''}.md`

/** By file name. */
function pages(): Map<string, string> {
  const all = (['en', 'zh'] as const).flatMap((language): [string, string][] => {
    const index = overview(
      PROCESSES,
      language,
      ({ key }) => fileName(key, language),
      fileName('README', OTHER[language]),
    )
    const each = PROCESSES.map((process): [string, string] => [
      fileName(process.key, language),
      processPage(process, language, fileName(process.key, OTHER[language])),
    ])
    return [[fileName('README', language), index], ...each]
  })
  return new Map(all)
}

function present(): string[] {
  return existsSync(FOLDER) ? readdirSync(FOLDER) : []
}

const read = (name: string) => readFileSync(path.join(FOLDER, name), 'utf8')

const wanted = pages()
const strays = present().filter((name) => !wanted.has(name))
const changed = [...wanted].filter(([name, text]) => !present().includes(name) || read(name) !== text)

if (process.argv.includes('--check')) {
  for (const [name] of changed) console.log(`docs/processes/${name} is not what npm run docs writes`)
  for (const name of strays) console.log(`docs/processes/${name} is a page of no process`)
  process.exit(changed.length + strays.length > 0 ? 1 : 0)
}
mkdirSync(FOLDER, { recursive: true })
for (const [name, text] of changed) writeFileSync(path.join(FOLDER, name), text)
for (const name of strays) rmSync(path.join(FOLDER, name))
console.log(`${changed.length} written, ${strays.length} removed, ${wanted.size} in all`)
