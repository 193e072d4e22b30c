// The overview of the processes: which there are, and the codes that all of them share.
import { FIELD_WORDS, HTTP_WORDS } from '../../api/http/words.ts'
import { DESK_WORDS } from '../../domain/desk/words.ts'
import { OFFICE_WORDS } from '../../domain/office/words.ts'
import type { Process } from '../../domain/processes/process.ts'
import type { Language, Words } from '../../domain/words.ts'
import { refusalTable } from './codes.ts'
import { asFile, code, heading, paragraph, type Say, sayIn, table } from './markdown.ts'
import { WRITTEN } from './page.ts'

const HEAD: readonly Words[] = [
  { zh: '流程', en: 'Process' },
  { zh: '分组', en: 'Group' },
  { zh: '编号', en: 'Numbers' },
]

export function overview(
  processes: readonly Process[],
  language: Language,
  fileOf: (process: Process) => string,
  other: string,
): string {
  const say = sayIn(language)
  const rows = processes.map((process) => [
    `[${say(process.title)}](${fileOf(process)}) ${code(process.key)}`,
    say(process.group),
    code(process.prefix),
  ])
  return asFile([
    WRITTEN,
    '',
    ...heading(1, say({ zh: '流程', en: 'Processes' })),
    ...paragraph(`[${language === 'zh' ? 'English' : '中文'}](${other})`),
    ...table(HEAD.map(say), rows),
    ...codeSection({ zh: '共有的拒绝代码', en: 'Refusals that all processes share' }, DESK_WORDS, say),
    ...codeSection({ zh: '学校管理', en: 'What the office refuses about itself' }, OFFICE_WORDS, say),
    ...codeSection({ zh: '字段有误', en: 'What may be wrong with a field' }, FIELD_WORDS, say),
    ...codeSection({ zh: '接口本身的拒绝', en: 'What the API itself refuses' }, HTTP_WORDS, say),
  ])
}

function codeSection(title: Words, words: Readonly<Record<string, Words>>, say: Say): string[] {
  return [...heading(2, say(title)), ...refusalTable(words, Object.keys(words), say)]
}
