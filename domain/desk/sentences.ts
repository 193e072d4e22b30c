// One calm sentence for each event of a trail, in both languages, for the screen and for paper. The names are those that
// people had on that day. No time zones here: whoever shows a trail says how an instant is written.

import type { Words } from '../words.ts'
import type { DeskEvent, SkippedNote } from './event.ts'
import { againAsked, linked, merged, reported, split } from './link-sentences.ts'
import { join, NOTHING, names, quoted, said, same, sitters, whyPassedOver, yuan } from './phrases.ts'
import { clockStarted, clockStopped, progressed } from './progress-sentences.ts'
import { replannedSentence } from './replanned-words.ts'
import { escalated, lateness, moved, reminded, timedOut, told } from './rung-sentences.ts'
import type { PersonRef } from './task.ts'
import { STATUS_WORDS } from './words.ts'

/** Writes an ISO instant as people read it. */
export type When = (iso: string) => string
/** The name of something that a process has named by a key: a stage, an effect, a branch, what signatures are under. */
export type NameOf = (key: string) => Words | undefined

type Of<Type extends DeskEvent['type']> = Extract<DeskEvent, { type: Type }>
type Telling = { readonly when: When; readonly name: (key: string) => Words }

const HASH_SHOWN = 12
const JOINED: Words = { zh: '也可由代理人处理：', en: ' may also be decided by a substitute: ' }
const LEFT: Words = { zh: '的代理已结束：', en: ' has no substitute any more: ' }

/** `2026-09-01 08:30 UTC` when nobody says otherwise. */
const toMinute: When = (iso) => `${iso.slice(0, 16).replace('T', ' ')} UTC`

export function sentence(event: DeskEvent, when: When = toMinute, nameOf: NameOf = () => undefined): Words {
  const telling: Telling = { when, name: (key) => nameOf(key) ?? same(key) }
  switch (event.type) {
    case 'submitted':
      return submitted(event)
    case 'task-opened':
      return taskOpened(event)
    case 'group-activated':
      return groupActivated(event, telling)
    case 'approved':
      return signed(event, { zh: '同意', en: 'approved' })
    case 'completed':
      return signed(event, { zh: '办结', en: 'completed' })
    case 'rejected':
      return signed(event, { zh: '驳回', en: 'rejected' })
    case 'returned':
      return returned(event, telling)
    case 'frozen':
      return frozen(event, telling)
    case 'chain-restarted':
      return chainRestarted(event)
    case 'reminded':
      return reminded(event, when)
    case 'told':
      return told(event, when)
    case 'escalated':
      return escalated(event, when)
    case 'moved':
      return moved(event, when)
    case 'timed-out':
      return timedOut(event, when)
    case 'handed-on':
      return handedOn(event, when)
    case 'replanned':
      return replannedSentence(event, when)
    case 'substitutes-joined':
      return join(quoted(event.group.title), JOINED, sitters(event.seats))
    case 'substitutes-left':
      return join(quoted(event.group.title), LEFT, sitters(event.seats))
    case 'progressed':
      return progressed(event)
    case 'clock-stopped':
      return clockStopped(event)
    case 'clock-started':
      return clockStarted(event, when)
    case 'commented':
      return commented(event)
    case 'copied':
      return copied(event)
    case 'urged':
      return urged(event)
    case 'linked':
      return linked(event)
    case 'merged':
      return merged(event)
    case 'split':
      return split(event)
    case 'again':
      return againAsked(event)
    case 'reported':
      return reported(event, when)
    case 'revised':
      return revised(event)
    case 'withdrawn':
      return join(who(event), { zh: '撤回了申请', en: 'withdrew the request' }, said(event.reason))
    case 'effect-done':
      return join({ zh: '系统已执行', en: 'Done by the system: ' }, quoted(telling.name(event.name)))
    case 'effect-undone':
      return join({ zh: '系统已撤销', en: 'Taken back by the system: ' }, quoted(telling.name(event.name)))
    case 'branch-taken':
      return branchTaken(event, telling)
    case 'closed':
      return join({ zh: '事项结束：', en: 'The request is over: ' }, STATUS_WORDS[event.status])
    case 'taken-over':
      return {
        zh: `流程由新的一次运行接管（第 ${event.epoch} 次）`,
        en: `A new run of the procedure took over (run ${event.epoch})`,
      }
    default:
      return event satisfies never
  }
}

function who({ by }: { readonly by: { readonly name: string } }): Words {
  return same(`${by.name} `)
}

function submitted(event: Of<'submitted'>): Words {
  const told = { zh: `提交了申请 ${event.number}《${event.title}》`, en: `submitted ${event.number}, “${event.title}”` }
  return join(who(event), told, yuan(event.amountFen))
}

function revised(event: Of<'revised'>): Words {
  const told = { zh: `修改了申请《${event.title}》`, en: `revised the request, “${event.title}”` }
  return join(who(event), told, yuan(event.amountFen))
}

function taskOpened({ task, groups, skipped, carried = [] }: Of<'task-opened'>): Words {
  const seated = groups.filter(({ seats }) => seats.length > 0)
  const chain = seated.map(({ title, seats }) =>
    join(title, { zh: '（', en: ' (' }, sitters(seats), { zh: '）', en: ')' }),
  )
  const order = { zh: chain.map(({ zh }) => zh).join(' → '), en: chain.map(({ en }) => en).join(' → ') }
  return join(
    quoted(task.title),
    { zh: '开始', en: ' began' },
    seated.length > 0 ? join({ zh: '：', en: ': ' }, order) : { zh: '，无须有人处理', en: ', nobody is needed' },
    ...skipped.map(passedOver),
    carried.length > 0
      ? join(
          { zh: '；此前签字继续有效：', en: '; earlier signatures still stand: ' },
          names(carried.map((c) => c.person)),
        )
      : NOTHING,
  )
}

function passedOver(note: SkippedNote): Words {
  return join(
    { zh: '；略过', en: '; passed over ' },
    quoted(note.title),
    { zh: '，因', en: ', because ' },
    whyPassedOver(note),
  )
}

function groupActivated({ group, seats, dueAt, provisional }: Of<'group-activated'>, { when }: Telling): Words {
  const due = dueAt ? { zh: `，请在 ${when(dueAt)} 前处理`, en: `, due ${when(dueAt)}` } : NOTHING
  const mayMove = {
    zh: '（当年放假安排尚未公布，期限可能调整）',
    en: ' (that year’s public holidays are not published yet: it may move)',
  }
  return join(
    { zh: '轮到 ', en: 'It is the turn of ' },
    sitters(seats),
    { zh: ' 处理', en: ': ' },
    quoted(group.title),
    due,
    provisional ? mayMove : NOTHING,
  )
}

/** 王五（代李四）: with both names. */
function signer({ by, standsInFor }: { readonly by: PersonRef; readonly standsInFor?: string }): Words {
  return join(sitters([{ no: 0, place: 0, person: by, ...(standsInFor ? { standsInFor } : {}) }]), same(' '))
}

function signed(event: Of<'approved' | 'completed' | 'rejected'>, did: Words): Words {
  return join(signer(event), did, inGroup(event), said(event.opinion))
}

function inGroup({ group }: { readonly group: { readonly title: Words } }): Words {
  return { zh: `（${group.title.zh}）`, en: ` (${group.title.en})` }
}

/** The built-in stage in which the requester revises the form of the request. */
const BACK_TO_FORM: Words = { zh: '申请人修改', en: 'the requester, to be revised' }

function returned(event: Of<'returned'>, { name }: Telling): Words {
  const target = event.toTitle ?? (event.to === 'form' ? BACK_TO_FORM : name(event.to))
  const resume = {
    continue: NOTHING,
    'jump-back': { zh: '，改好后直接送回本节点', en: '; afterwards it comes straight back here' },
  }
  return join(
    signer(event),
    { zh: '退回至', en: 'returned it to ' },
    quoted(target),
    inGroup(event),
    resume[event.resume],
    said(event.opinion),
  )
}

function frozen({ what, hash }: Of<'frozen'>, { name }: Telling): Words {
  const shown = hash.slice(0, HASH_SHOWN)
  return join({ zh: '签字所依据的', en: 'What the signatures are under is now fixed: ' }, quoted(name(what)), {
    zh: `自此固定（摘要 ${shown}）`,
    en: ` (hash ${shown})`,
  })
}

function chainRestarted({ task }: Of<'chain-restarted'>): Words {
  return join({ zh: '签字所依据的材料有变动，', en: 'What was signed has changed: ' }, quoted(task.title), {
    zh: '须从头重新签署',
    en: ' starts again from the first signature',
  })
}

function handedOn({ from, to, group, ...rest }: Of<'handed-on'>, when: When): Words {
  const late = lateness(rest, when)
  const task = quoted(group.title)
  const now = sitters(to)
  if (to.length === 0) return join(names(from), { zh: ' 已下班，不再处理', en: ' is off duty and leaves ' }, task, late)
  if (from.length === 0) return join(now, { zh: ' 到岗值班，可以处理', en: ' is on duty now and may do ' }, task, late)
  const shift = { zh: '换班：', en: 'The shift has changed: ' }
  return join(shift, task, { zh: '由 ', en: ' goes from ' }, names(from), { zh: ' 转给 ', en: ' to ' }, now, late)
}

function commented(event: Of<'commented'>): Words {
  const count = event.files?.length ?? 0
  const files = { zh: `（附件 ${count} 个）`, en: ` (${count} ${count === 1 ? 'file' : 'files'})` }
  return join(who(event), { zh: '留言', en: 'commented' }, said(event.text), count > 0 ? files : NOTHING)
}

function copied(event: Of<'copied'>): Words {
  const told = join({ zh: '抄送给 ', en: 'sent a copy to ' }, names(event.people))
  return join(who(event), told, said(event.text))
}

function urged(event: Of<'urged'>): Words {
  const told = join({ zh: '催办，请 ', en: 'asked ' }, names(event.people), { zh: ' 处理', en: ' to answer' })
  return join(who(event), told, inGroup(event), said(event.text))
}

function branchTaken({ key, choice }: Of<'branch-taken'>, { name }: Telling): Words {
  const way = { zh: '这一步走', en: ' goes the way ' }
  return join({ zh: '按规定，', en: 'By the rules, ' }, quoted(name(key)), way, quoted(name(choice)))
}
