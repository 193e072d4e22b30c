// What the fields of policies are called and what they are for, by their path without the places of lists; and what a field
// that is a choice offers. The parts that every policy is made of (whom it means, how long, what happens when nobody
// answers) are said once, here.

import { whoWords } from '../desk/who-words.ts'
import { ROLE_WORDS } from '../desk/words.ts'
import { TEAMS } from '../duty/teams.ts'
import type { Choice } from '../processes/process.ts'
import type { Words } from '../words.ts'

export type Explained = { readonly title: Words; readonly help: Words }

export type PolicyWords = {
  readonly words: Readonly<Record<string, Explained>>
  /** By the same paths. */
  readonly choices: Readonly<Record<string, readonly Choice[]>>
}

type Said = readonly [title: readonly [zh: string, en: string], help: readonly [zh: string, en: string]]

const ROLES: readonly Choice[] = Object.entries(ROLE_WORDS).map(([key, title]) => ({ key, title }))

const ON_DUTY: readonly Choice[] = TEAMS.map(({ key }) => ({ key, title: whoWords({ duty: key }) }))

const OWN: readonly Choice[] = [{ key: 'own', title: { zh: '申请部门', en: 'The department that asks' } }]

const RULES: readonly Choice[] = [
  { key: 'before-night', title: { zh: '小修不隔夜：当天 24 点', en: 'Midnight of the same day' } },
  {
    key: 'end-of-next-school-day',
    title: { zh: '大修不隔天：下一个上学日下班', en: 'The end of the next school day' },
  },
]

const DOES: readonly Choice[] = [
  { key: 'remind', title: { zh: '提醒', en: 'Remind' } },
  {
    key: 'tell',
    title: { zh: '告知：代理人或指定的人，不能办理', en: 'Tell: the substitutes or those named, who may not decide' },
  },
  { key: 'move', title: { zh: '移交：改由另一人办理', en: 'Hand on: somebody else decides instead' } },
  { key: 'escalate', title: { zh: '升级：另一人也可办理', en: 'Escalate: somebody else may decide as well' } },
  { key: 'superior', title: { zh: '上报：上级也可办理', en: 'Report: the superior may decide as well' } },
  { key: 'pass', title: { zh: '视为同意', en: 'Counts as approved' } },
  { key: 'reject', title: { zh: '视为驳回', en: 'Counts as rejected' } },
]

const QUIET: readonly Choice[] = [{ key: 'ignore', title: { zh: '夜间也提醒', en: 'Remind at night as well' } }]

const KINDS: readonly Choice[] = [
  { key: 'any', title: { zh: '或签：一人即可', en: 'Any one of them' } },
  { key: 'all', title: { zh: '会签：全部同意', en: 'All of them' } },
  { key: 'sequence', title: { zh: '依次', en: 'One after the other' } },
  { key: 'quorum', title: { zh: '票签：达到票数', en: 'A number or share of votes' } },
]

/** One field. */
export function field(path: string, [title, help]: Said, choices?: readonly Choice[]): PolicyWords {
  return {
    words: { [path]: { title: both(title), help: both(help) } },
    choices: choices ? { [path]: choices } : {},
  }
}

function both([zh, en]: readonly [string, string]): Words {
  return { zh, en }
}

export function together(...parts: readonly PolicyWords[]): PolicyWords {
  return {
    words: Object.assign({}, ...parts.map(({ words }) => words)) as PolicyWords['words'],
    choices: Object.assign({}, ...parts.map(({ choices }) => choices)) as PolicyWords['choices'],
  }
}

/** A list of keys with their titles. */
export function choiceList(path: string, said: Said): PolicyWords {
  return together(field(path, said), keyed(path))
}

/** What is told apart by a key and shown by a title. */
export function keyed(path: string): PolicyWords {
  return together(
    field(`${path}.key`, [
      ['代码', 'Key'],
      ['存入记录，启用后不要再改', 'Kept in the records; leave it as it is once it is used'],
    ]),
    field(`${path}.title`, [
      ['名称', 'Title'],
      ['显示给大家看的名称', 'What people read'],
    ]),
    field(`${path}.title.zh`, [
      ['中文', 'Chinese'],
      ['中文界面显示的名称', 'The title in Chinese'],
    ]),
    field(`${path}.title.en`, [
      ['英文', 'English'],
      ['英文界面显示的名称', 'The title in English'],
    ]),
  )
}

/** One who is meant, or a list of them: by a role, or by name. */
export function whoFields(path: string, said: Said): PolicyWords {
  return together(
    field(path, said),
    field(
      `${path}.role`,
      [
        ['角色', 'Role'],
        ['担任这个角色的人', 'Whoever holds this role'],
      ],
      ROLES,
    ),
    field(
      `${path}.department`,
      [
        ['限申请部门', 'Of the department that asks'],
        ['只指申请部门里担任此角色的人', 'Only who holds the role in the department that asks'],
      ],
      OWN,
    ),
    field(`${path}.each`, [
      ['每人一席', 'Each has a place'],
      ['有几人担任就有几席；否则其中一人即可', 'Every holder has a place; otherwise one of them is enough'],
    ]),
    field(`${path}.person`, [
      ['指定人员', 'A person'],
      ['指定到人，不随角色变动', 'This very person, whatever roles they hold'],
    ]),
    field(`${path}.person.id`, [
      ['人员编号', 'Id of the person'],
      ['系统内的人员编号', 'As the records know them'],
    ]),
    field(`${path}.person.name`, [
      ['姓名', 'Name'],
      ['显示的姓名', 'As it is shown'],
    ]),
    field(
      `${path}.duty`,
      [
        ['当班人员', 'Whoever is on duty'],
        ['按值班表：当班的人办理，换班时转给下一班', 'By the roster: at the change of shifts it goes on to the next'],
      ],
      ON_DUTY,
    ),
  )
}

/** How long something may take. */
export function withinFields(path: string, said: Said): PolicyWords {
  return together(
    lengthFields(path, said),
    field(
      `${path}.rule`,
      [
        ['规矩', 'A rule'],
        ['校内的老规矩', 'One of the school’s own sayings'],
      ],
      RULES,
    ),
  )
}

/** The same without the school's own sayings. */
function lengthFields(path: string, said: Said): PolicyWords {
  const unit = (key: string, zh: string, en: string, help: Said[1]) => field(`${path}.${key}`, [[zh, en], help])
  const working: Said[1] = ['只计上班时间', 'Only while the school works']
  const calendar: Said[1] = ['周末节假日也计', 'Also on free days']
  return together(
    field(path, said),
    unit('workingMinutes', '工作分钟', 'Working minutes', working),
    unit('workingHours', '工作小时', 'Working hours', working),
    unit('workingDays', '工作日', 'Working days', [
      '到第几个工作日的同一时刻',
      'At the same time of day, so many working days later',
    ]),
    unit('endOfWorkingDay', '到工作日下班', 'End of a working day', [
      '第几个工作日下班时；0 为当天',
      'At the closing of the nth working day; 0 is the same day',
    ]),
    unit('calendarDays', '自然日', 'Calendar days', calendar),
    unit('calendarHours', '小时', 'Hours', calendar),
    unit('calendarMinutes', '分钟', 'Minutes', calendar),
  )
}

/** A deadline and what happens when nobody answers. */
export function ladderFields(path: string, said: Said): PolicyWords {
  const at = `${path}.rungs.at`
  return together(
    field(path, said),
    withinFields(`${path}.due`, [
      ['期限', 'Due within'],
      ['多久之内应当办完', 'How long it may take'],
    ]),
    field(`${path}.rungs`, [
      ['无人办理时', 'When nobody answers'],
      ['到什么时候做什么，依时间先后', 'What happens when, in the order of time'],
    ]),
    field(
      at,
      [
        ['何时', 'When'],
        [
          '到期时、开始后、到期前或逾期多久',
          'When it is due, or so long after it began, before it is due or after it was',
        ],
      ],
      [{ key: 'due', title: { zh: '到期时', en: 'When it is due' } }],
    ),
    withinFields(`${at}.after`, [
      ['开始后', 'After it began'],
      ['从轮到此步起算', 'Counted from when the step began'],
    ]),
    withinFields(`${at}.afterDue`, [
      ['逾期', 'After it was due'],
      ['从到期时起算', 'Counted from when it was due'],
    ]),
    lengthFields(`${at}.beforeDue`, [
      ['到期前', 'Before it is due'],
      ['从到期时往前数', 'Counted back from when it is due'],
    ]),
    field(
      `${path}.rungs.do`,
      [
        ['做什么', 'What'],
        ['提醒、告知、升级、移交，或自行视为答复', 'Reminding, telling, calling in others, or an answer of its own'],
      ],
      DOES,
    ),
    field(
      `${path}.quiet`,
      [
        ['夜间', 'At night'],
        [
          '22:00 至次日 6:30 的提醒和告知推迟到早上，选此项则不推迟',
          'Between 22:00 and 06:30 reminders wait for the morning, unless this is chosen',
        ],
      ],
      QUIET,
    ),
    whoFields(`${path}.rungs.to`, [
      ['给谁', 'To whom'],
      ['告知谁；升级时谁也可办理；移交时改由谁办理', 'Who is told, who may decide as well, or who decides instead'],
    ]),
  )
}

/** How several decide together. */
export function modeFields(path: string, said: Said): PolicyWords {
  return together(
    field(path, said),
    field(
      `${path}.kind`,
      [
        ['方式', 'How'],
        ['一人即可、全部同意、依次或票签', 'One is enough, all, one after the other, or by votes'],
      ],
      KINDS,
    ),
    field(`${path}.count`, [
      ['票数', 'Votes'],
      ['票签时同意须达到的票数', 'How many have to approve'],
    ]),
    field(`${path}.share`, [
      ['比例（%）', 'Share (%)'],
      ['票签时同意须达到的比例', 'Which share has to approve'],
    ]),
  )
}
