// One sentence for each entry in the log of the office, in both languages. Whose change it was stands before it.

import { join, list, NOTHING, quoted, said, same } from '../desk/phrases.ts'
import { roleWords } from '../desk/words.ts'
import { dutySentence } from '../duty/sentences.ts'
import { processNamed } from '../processes/index.ts'
import type { Words } from '../words.ts'
import type { OfficeEvent } from './event.ts'
import { placeSentence } from './place-sentences.ts'

type Of<Type extends OfficeEvent['type']> = Extract<OfficeEvent, { type: Type }>
type Days = { readonly from: string; readonly to?: string }
type Fields = Readonly<Record<string, unknown>>

const FIELDS: Readonly<Record<string, Words>> = {
  name: { zh: '姓名', en: 'name' },
  username: { zh: '登录名', en: 'user name' },
  staffNo: { zh: '工号', en: 'staff number' },
  department: { zh: '部门', en: 'department' },
  phone: { zh: '电话', en: 'phone' },
  email: { zh: '邮箱', en: 'e-mail' },
  active: { zh: '在职', en: 'active' },
  roles: { zh: '角色', en: 'roles' },
}
const YES: Words = { zh: '是', en: 'yes' }
const NO: Words = { zh: '否', en: 'no' }
const COMMA: Words = { zh: '，', en: ', ' }
const EMPTY: Words = { zh: '（空）', en: '(empty)' }

export function officeSentence(event: OfficeEvent): Words {
  switch (event.type) {
    case 'school-founded':
      return { zh: `建立了学校“${event.school}”`, en: `set up the school “${event.school}”` }
    case 'school-changed':
      return renamed(event)
    case 'demo-ended':
      return demoEnded(event)
    case 'person-added':
      return { zh: `添加了${event.person.name}`, en: `added ${event.person.name}` }
    case 'person-changed':
      return join({ zh: `修改了${event.person.name}：`, en: `changed ${event.person.name}: ` }, changes(event))
    case 'password-reset':
      return { zh: `为${event.person.name}设了新密码`, en: `gave ${event.person.name} a new password` }
    case 'role-given':
      return join(onRole(event, { zh: '任命', en: 'gave ' }, { zh: '为', en: ' the role ' }), COMMA, days(event))
    case 'role-changed':
      return roleChanged(event)
    case 'role-taken':
      return join(onRole(event, { zh: '免去', en: 'took from ' }, { zh: '的', en: ' the role ' }), lastOn(event))
    case 'department-added':
      return { zh: `添加了部门“${event.department.name}”`, en: `added the department “${event.department.name}”` }
    case 'department-renamed':
      return {
        zh: `将部门“${event.before}”改名为“${event.department.name}”`,
        en: `renamed the department “${event.before}” to “${event.department.name}”`,
      }
    case 'people-imported':
      return imported(event)
    case 'substitute-named':
      return join(
        onSubstitute(event, { zh: '为', en: 'named ' }, { zh: '指定代理人', en: ' as the substitute of ' }),
        COMMA,
        days(event),
        processesOf(event),
        said(event.reason),
      )
    case 'substitute-ended':
      return onSubstitute(event, { zh: '结束了', en: 'ended that ' }, { zh: '的代理：', en: ' stands in for ' })
    case 'policy-changed':
      return policyChanged(event)
    case 'calendar-changed':
      return { zh: `修改了校历（${event.days.length} 天）`, en: `changed ${event.days.length} days of the calendar` }
    case 'duty-planned':
    case 'duty-added':
    case 'duty-changed':
    case 'duty-removed':
    case 'duty-swapped':
      return dutySentence(event)
    case 'timetables-changed':
      return { zh: '修改了作息时间', en: 'changed the timetables' }
    case 'terms-changed':
      return { zh: '修改了学期', en: 'changed the terms' }
    case 'hours-changed':
      return { zh: '修改了校区或班组的工作时间', en: 'changed the hours of sites and teams' }
    case 'place-added':
    case 'place-changed':
    case 'place-code-renewed':
    case 'places-imported':
      return placeSentence(event)
    case 'robot-added':
    case 'robot-changed':
    case 'robot-removed':
      return aboutRobot(event)
    default:
      return event satisfies never
  }
}

function renamed({ before, after }: Of<'school-changed'>): Words {
  const [was, is] = [shown(before['name']), shown(after['name'])]
  return { zh: `将学校“${was.zh}”改名为“${is.zh}”`, en: `renamed the school “${was.en}” to “${is.en}”` }
}

function demoEnded({ people }: Of<'demo-ended'>): Words {
  const left: Words = {
    zh: `，停用演示账号 ${people.length} 个`,
    en: `; ${people.length} demo accounts are not active any more`,
  }
  return join({ zh: '结束了演示', en: 'ended the demo' }, people.length > 0 ? left : NOTHING)
}

/** Each field with what it was and what it is; the database keeps no order of its own. */
function changes({ before, after }: { readonly before: Fields; readonly after: Fields }): Words {
  const known = Object.keys(FIELDS)
  const inOrder = Object.keys(after).toSorted((one, other) => known.indexOf(one) - known.indexOf(other))
  const each = inOrder.map((field) => {
    const [was, is] = [shown(before[field]), shown(after[field])]
    const title = FIELDS[field] ?? same(field)
    return { zh: `${title.zh} ${was.zh} → ${is.zh}`, en: `${title.en} ${was.en} → ${is.en}` }
  })
  return { zh: each.map(({ zh }) => zh).join('；'), en: each.map(({ en }) => en).join('; ') }
}

function shown(value: unknown): Words {
  if (value === null || value === undefined || value === '') return EMPTY
  if (typeof value === 'boolean') return value ? YES : NO
  if (Array.isArray(value)) return list(value.map((one) => same(String(one))))
  return same(typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value))
}

type OnRole = Pick<Of<'role-given'>, 'person' | 'role' | 'department'>

function onRole({ person, role, department }: OnRole, first: Words, then: Words): Words {
  const where = department ? { zh: `（${department.name}）`, en: ` (${department.name})` } : NOTHING
  return join(first, same(person.name), then, quoted(roleWords(role)), where)
}

function roleChanged(event: Of<'role-changed'>): Words {
  return join(
    onRole(event, { zh: '调整了', en: 'changed how long ' }, { zh: '', en: ' holds the role ' }),
    { zh: '的任期：', en: ': ' },
    days(event.before),
    { zh: ' → ', en: ' → ' },
    days(event.after),
  )
}

function days({ from, to }: Days): Words {
  return to === undefined
    ? { zh: `自 ${from} 起`, en: `from ${from} on` }
    : { zh: `${from} 至 ${to}`, en: `${from} to ${to}` }
}

function lastOn({ lastOn: day }: Of<'role-taken'>): Words {
  return day === undefined ? NOTHING : { zh: `，任至 ${day}`, en: `, held until ${day}` }
}

function imported({ file, added, changed, departments }: Of<'people-imported'>): Words {
  const made = { zh: `，新部门 ${departments.length} 个`, en: `, ${departments.length} new departments` }
  return join(
    {
      zh: `从“${file}”导入人员：新增 ${added.length} 人，修改 ${changed.length} 人`,
      en: `imported people from “${file}”: ${added.length} added, ${changed.length} changed`,
    },
    departments.length > 0 ? made : NOTHING,
  )
}

type OnSubstitute = Pick<Of<'substitute-named'>, 'person' | 'substitute'>

/** In Chinese the absent person comes first, in English the one who stands in. */
function onSubstitute({ person, substitute }: OnSubstitute, first: Words, then: Words): Words {
  return {
    zh: `${first.zh}${person.name}${then.zh}${substitute.name}`,
    en: `${first.en}${substitute.name}${then.en}${person.name}`,
  }
}

function processesOf({ processes }: Of<'substitute-named'>): Words {
  if (processes.length === 0) return NOTHING
  const titles = list(processes.map((key) => processNamed(key)?.title ?? same(key)))
  return join({ zh: '，仅限', en: ', only for ' }, titles)
}

function policyChanged({ process, version, calendarVersion }: Of<'policy-changed'>): Words {
  const title = processNamed(process)?.title ?? same(process)
  const numbered = { zh: `的制度参数（第 ${version} 版）`, en: ` (version ${version})` }
  const running = { zh: '，期限也用于进行中的事项', en: '; its deadlines also hold for running requests' }
  return join(
    { zh: '修改了', en: 'changed the policy of ' },
    quoted(title),
    numbered,
    calendarVersion === undefined ? NOTHING : running,
  )
}

function aboutRobot(event: Of<'robot-added' | 'robot-changed' | 'robot-removed'>): Words {
  const did: Readonly<Record<typeof event.type, Words>> = {
    'robot-added': { zh: '添加了群机器人', en: 'added the group robot ' },
    'robot-changed': { zh: '修改了群机器人', en: 'changed the group robot ' },
    'robot-removed': { zh: '删除了群机器人', en: 'removed the group robot ' },
  }
  const off = event.type === 'robot-changed' && !event.active
  return join(did[event.type], quoted(same(event.robot.name)), off ? { zh: '（停用）', en: ' (off)' } : NOTHING)
}
