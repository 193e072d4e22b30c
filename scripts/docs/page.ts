// The page of one process in one language, from its definitions.
import { list } from '../../domain/desk/phrases.ts'
import { roleWords } from '../../domain/desk/words.ts'
import type { Process, Stage } from '../../domain/processes/process.ts'
import type { Language, Words } from '../../domain/words.ts'
import { type About, aboutProcess } from './about.ts'
import { refusalTable, sentenceTable, sortCodes } from './codes.ts'
import { flow } from './flow.ts'
import { formLines } from './form-fields.ts'
import { asFile, bullets, code, heading, paragraph, type Say, sayIn } from './markdown.ts'
import { policyLines } from './policy.ts'
import { type StageWords, stageLines } from './stages.ts'

export const WRITTEN = '<!-- Written by `npm run docs` from the definitions. Change those, not this page. -->'

const NUMBER_EXAMPLE = '2026-0042'

/** `other` is the file of the same page in the other language. */
export function processPage(process: Process, language: Language, other: string): string {
  const say = sayIn(language)
  const about = aboutProcess(process.key)
  return asFile([
    WRITTEN,
    '',
    ...heading(1, `${say(process.title)} ${code(process.key)}`),
    ...paragraph(`[${language === 'zh' ? 'English' : '中文'}](${other})`, ...about.summary.map(say)),
    ...bullets(facts(process, say)),
    ...stageSections(process, about, say),
    ...heading(2, say({ zh: '表单', en: 'Forms' })),
    ...paragraph(say(FORM_NOTE)),
    ...formLines(process, say),
    ...heading(2, say({ zh: '制度参数', en: 'Policy' })),
    ...paragraph(say(POLICY_NOTE)),
    ...policyLines(process, say),
    ...codeSections(process, about, say),
  ])
}

const FORM_NOTE: Words = {
  zh: '以下字段名即接口字段名。没有列出的字段一律不接受。',
  en: 'The names of the fields are those of the API. A field that is not listed is refused.',
}
const POLICY_NOTE: Words = {
  zh: '各校按自己的制度设定；有版本，申请提交时固定在当时的版本。没有设定的，用默认。',
  en: 'Each school sets these for itself. They are versioned, and a request stays under the version that it was sent under. What a school has not set is as here.',
}

function facts({ group, prefix, readers }: Process, say: Say): string[] {
  const roles = list(readers.map(roleWords))
  return [
    say({ zh: `分组：${group.zh}`, en: `Group: ${group.en}` }),
    say({
      zh: `编号：${code(`${prefix}-${NUMBER_EXAMPLE}`)}，每校每年从 1 连续编号`,
      en: `Numbers: ${code(`${prefix}-${NUMBER_EXAMPLE}`)}, counted without gaps in each school and year`,
    }),
    say({
      zh: `可以查看：申请人、席位上的人、申请部门的负责人；本流程的全部申请：${roles.zh}`,
      en: `Who may see one: the requester, whoever has a seat in it, the head of the department that asks. Who may see all of them: ${roles.en}`,
    }),
  ]
}

function stageSections(process: Process, about: About, say: Say): string[] {
  const policy = process.policy.defaults
  const stagesFor = (known: About['usual']) => process.stages({ policy, facts: known })
  const usual = stagesFor(about.usual)
  const draw = (stages: readonly Stage[]) => {
    const of: StageWords = { process, stages, namedDay: about.namedDay }
    return stages.map((stage, index) => stageLines(stage, index, of, say))
  }
  const drawn = draw(usual)
  const bodies = new Set(drawn.map(body))
  const others = about.otherwise.flatMap(({ title, facts: known }) => {
    const stages = stagesFor(known)
    const differing = draw(stages).filter((lines) => !bodies.has(body(lines)))
    return [...heading(2, say(title)), ...paragraph(order(stages, say)), ...differing.flat()]
  })
  return [
    ...heading(2, say({ zh: '步骤', en: 'Stages' })),
    ...paragraph(say({ zh: '以下按默认制度。', en: 'As under the default policy.' })),
    ...flow(usual, say),
    ...drawn.flat(),
    ...others,
  ]
}

/** What a stage says below its heading: the heading has its place in the order. */
function body(lines: readonly string[]): string {
  return lines.slice(1).join('\n')
}

function order(stages: readonly Stage[], say: Say): string {
  const way = stages.map(({ title }) => say(title)).join(' → ')
  return say({
    zh: `顺序：${way}。与上面不同的步骤：`,
    en: `In this order: ${way}. What differs from the above:`,
  })
}

function codeSections({ words }: Process, about: About, say: Say): string[] {
  const { refusals, warnings, marks, ofPolicy } = sortCodes(words, about.marks, about.warnings)
  return [
    ...heading(2, say({ zh: '拒绝代码', en: 'Refusals' })),
    ...paragraph(say(REFUSAL_NOTE)),
    ...refusalTable(words, refusals, say),
    ...heading(2, say({ zh: '警告', en: 'Warnings' })),
    ...paragraph(
      say({
        zh: '不阻止提交；填表人和之后的签字人都看得到。',
        en: 'They forbid nothing; who fills in the form and every later signer sees them.',
      }),
    ),
    ...sentenceTable(words, warnings, say),
    ...heading(2, say({ zh: '标记', en: 'Marks' })),
    ...paragraph(say({ zh: '随申请显示，人人可见。', en: 'Shown with the request to everybody who sees it.' })),
    ...sentenceTable(words, marks, say),
    ...heading(2, say({ zh: '制度自相矛盾', en: 'Policies that contradict themselves' })),
    ...sentenceTable(words, ofPolicy, say),
  ]
}

const REFUSAL_NOTE: Words = {
  zh: '`{…}` 处填入当时的值。各流程共有的代码见[总目](README.zh-CN.md)。',
  en: 'Places in `{…}` are filled with the values of the case. Codes that all processes share stand in the [overview](README.md).',
}
