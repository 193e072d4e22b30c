// The stages of a process as a diagram in Mermaid: the way on in full lines, the ways back dotted.

import { everybodyWords } from '../../domain/desk/who-words.ts'
import type { Stage } from '../../domain/processes/process.ts'
import type { Words } from '../../domain/words.ts'
import type { Say } from './markdown.ts'

const SENT: Words = { zh: '提交申请', en: 'Request is sent' }
const CLOSED: Words = { zh: '已办结', en: 'Closed' }
const REJECTED: Words = { zh: '已驳回', en: 'Rejected' }
const RETURNED: Words = { zh: '退回', en: 'returned' }
const REJECTS: Words = { zh: '驳回', en: 'rejected' }
const SYSTEM: Words = { zh: '系统', en: 'the system' }
/** The requester's own stage, which every process has. */
const FORM = 'form'

export function flow(stages: readonly Stage[], say: Say): string[] {
  const boxes = stages.map((stage, index) => `  ${nodeOf(stage.key)}["${label(stage, index, say)}"]`)
  const way = [nodeOf(FORM), ...stages.map(({ key }) => nodeOf(key)), 'closed'].join(' --> ')
  const back = stages.flatMap((stage) => waysBack(stage, say))
  const ends = back.some((line) => line.endsWith(' rejected')) ? [`  rejected(["${say(REJECTED)}"])`] : []
  return [
    '```mermaid',
    'flowchart TD',
    `  ${nodeOf(FORM)}(["${say(SENT)}"])`,
    ...boxes,
    `  closed(["${say(CLOSED)}"])`,
    ...ends,
    `  ${way}`,
    ...back,
    '```',
    '',
  ]
}

/** Mermaid keeps some short words for itself. */
function nodeOf(key: string): string {
  return `stage-${key}`
}

function label({ title, spec }: Stage, index: number, say: Say): string {
  const who = spec ? spec.groups.map(({ seats }) => say(everybodyWords(seats))).join(' → ') : say(SYSTEM)
  return `${index + 1} ${say(title)}<br/>${who}`
}

function waysBack({ key, spec }: Stage, say: Say): string[] {
  if (!spec) return []
  const returns = (spec.returnTo ?? []).map((to) => `  ${nodeOf(key)} -. ${say(RETURNED)} .-> ${nodeOf(to)}`)
  if (spec.kind === 'work') return returns
  const to = spec.onReject === undefined ? 'rejected' : nodeOf(spec.onReject)
  return [...returns, `  ${nodeOf(key)} -. ${say(REJECTS)} .-> ${to}`]
}
