// The stages of a process in order: who signs, with which form, by when, and what happens when nobody answers.
import { list, same } from '../../domain/desk/phrases.ts'
import type { GroupSpec, TaskSpec } from '../../domain/desk/task.ts'
import { dueWords, rungLines } from '../../domain/desk/time-words.ts'
import { seatsWords, standInWords } from '../../domain/desk/who-words.ts'
import type { Process, Stage } from '../../domain/processes/process.ts'
import type { Words } from '../../domain/words.ts'
import { bullets, code, heading, paragraph, type Say, table } from './markdown.ts'

const HEAD: readonly Words[] = [
  { zh: '节点', en: 'Group' },
  { zh: '谁办理', en: 'Who' },
  { zh: '代办', en: 'Who else' },
  { zh: '表单', en: 'Form' },
  { zh: '期限', en: 'Due' },
  { zh: '无人办理时', en: 'When nobody answers' },
]
const NONE = same('—')
const REQUIRED: Words = { zh: '（必填）', en: ' (required)' }
const WELCOME: Words = { zh: '（可附）', en: ' (welcome)' }
const BY_SYSTEM: Words = { zh: '由系统完成，不需要人办理。', en: 'Done by the system; nobody has to act.' }

export type StageWords = { readonly process: Process; readonly stages: readonly Stage[]; readonly namedDay: Words }

/** One stage under its own heading. */
export function stageLines(stage: Stage, index: number, of: StageWords, say: Say): string[] {
  const { key, title, spec } = stage
  const lines = spec
    ? [
        ...table(
          HEAD.map(say),
          spec.groups.map((group) => groupRow(group, of, say)),
        ),
        ...rules(spec, of, say),
      ]
    : paragraph(say(BY_SYSTEM))
  return [...heading(3, `${index + 1} ${say(title)} ${code(key)}`), ...lines]
}

function groupRow(group: GroupSpec, { process, namedDay }: StageWords, say: Say): string[] {
  const { key, title, form, ladder } = group
  const formTitle = form && (process.forms[form.key]?.title ?? same(form.key))
  return [
    `${say(title)} ${code(key)}`,
    say(seatsWords(group)),
    say(standInWords(group)),
    formTitle ? `${say(formTitle)}${say(form.required ? REQUIRED : WELCOME)}` : say(NONE),
    ladder ? say(dueWords(ladder, namedDay)) : say(NONE),
    ladder ? say(rungLines(ladder)) : say(NONE),
  ]
}

function rules(spec: TaskSpec, { process, stages }: StageWords, say: Say): string[] {
  const { returnTo = [], onReject, once, evidence, kind } = spec
  const sentences: Words[] = []
  if (returnTo.length > 0) {
    const to = list(returnTo.map((key) => stageTitle(key, stages)))
    sentences.push({ zh: `可退回到：${to.zh}。`, en: `May be returned to: ${to.en}.` })
  }
  if (kind === 'approval') sentences.push(rejection(onReject, stages))
  if (once) sentences.push({ zh: '同一人只签一次，签较后的节点。', en: 'One person signs once, in the later group.' })
  if (evidence) {
    const under = stageTitle(evidence.what, stages)
    const sentence = process.words[evidence.code] ?? same(evidence.code)
    sentences.push({
      zh: `签字所依据的是“${under.zh}”，第一个签字后即固定；${sentence.zh}（${code(evidence.code)}）。`,
      en: `The signatures are under “${under.en}”, fixed by the first of them. ${sentence.en} (${code(evidence.code)}).`,
    })
  }
  return bullets(sentences.map(say))
}

function rejection(onReject: string | undefined, stages: readonly Stage[]): Words {
  if (onReject === undefined) return { zh: '驳回即结束申请。', en: 'A rejection ends the request.' }
  const to = stageTitle(onReject, stages)
  return { zh: `驳回后回到“${to.zh}”。`, en: `A rejection goes back to “${to.en}”.` }
}

function stageTitle(key: string, stages: readonly Stage[]): Words {
  if (key === 'form') return { zh: '申请人（修改申请）', en: 'the requester, who may revise the form' }
  return stages.find((stage) => stage.key === key)?.title ?? same(key)
}
