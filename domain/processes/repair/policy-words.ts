// What each field of a policy of repairs is called and what it is for, in the order in which a screen shows them.

import { TEAMS } from '../../duty/teams.ts'
import { field, keyed, ladderFields, type PolicyWords, together, whoFields } from '../../policy/words.ts'
import type { Choice } from '../process.ts'
import { URGENCIES } from './form.ts'

const FROM: readonly Choice[] = [
  { key: 'report', title: { zh: '自报修', en: 'From the report' } },
  { key: 'order', title: { zh: '自接单', en: 'From when it is given to somebody' } },
]

const CATEGORIES = together(
  field('categories', [
    ['报修类别', 'Kinds of fault'],
    ['报修时从中选择', 'One of them is chosen in every report'],
  ]),
  keyed('categories'),
  field(
    'categories.team',
    [
      ['由哪个班组办理', 'Team'],
      ['这个班组当班的人先办', 'Whoever of this team is on duty is called first'],
    ],
    TEAMS,
  ),
  field(
    'categories.urgency',
    [
      ['紧急程度', 'How urgent'],
      ['报修人没有选时按此', 'When the reporter says nothing'],
    ],
    URGENCIES,
  ),
  field('categories.emergency', [
    ['可否按危险报修', 'May it be reported as a danger'],
    ['可以时，报修人能一次叫来当班的所有人', 'If so, a reporter can call everybody on duty at once'],
  ]),
  field('categories.size', [
    ['大小', 'Size'],
    ['填了就不用先派工', 'When it is set, nobody has to look first'],
  ]),
)

const SIZES = together(
  field('sizes', [
    ['维修大小', 'Sizes'],
    ['小修、大修、设备……各限多久', 'Small, large, equipment …: how long each may take'],
  ]),
  keyed('sizes'),
  field(
    'sizes.from',
    [
      ['从何时起算', 'Counted from'],
      ['自报修起算，或自接单起算', 'From the report, or from when somebody was given it'],
    ],
    FROM,
  ),
  ladderFields('sizes.ladder', [
    ['期限', 'Deadline'],
    [
      '多久之内应当修好，逾期怎样；班组另设作息的，按班组的作息算',
      'By when it is repaired, and what happens when it is not; by the hours of the team where it has its own',
    ],
  ]),
)

const SIZING = together(
  field('sizing', [
    ['派工', 'Dispatch'],
    ['类别没有定大小的，先有人看', 'For kinds of fault that have no size of their own'],
  ]),
  whoFields('sizing.who', [
    ['谁派工', 'Who dispatches'],
    ['谁先有空谁办', 'Whoever is free first does it'],
  ]),
  whoFields('sizing.standIns', [
    ['无人派工时由谁代', 'Who does so when there is nobody'],
    ['依次找，找到为止', 'Tried in order'],
  ]),
  ladderFields('sizing.ladder', [
    ['派工的期限', 'Deadline of the dispatch'],
    [
      '多久之内应当派工；到时可直接交给当班人员',
      'By when it is given to somebody; then it may go to whoever is on duty',
    ],
  ]),
  field('sizing.otherwise', [
    ['没有派工时算作', 'What nobody has sized'],
    ['到期无人派工时按这个大小', 'The size of what nobody has looked at in time'],
  ]),
)

const WORK = together(
  field('work', [
    ['维修', 'Repair'],
    ['由谁修，要附什么', 'Who repairs, and what is to be shown'],
  ]),
  whoFields('work.standIns', [
    ['无人当班时由谁修', 'Who repairs when nobody is on duty'],
    ['依次找，找到为止', 'Tried in order'],
  ]),
  field('work.photo', [
    ['须附照片', 'A photo is required'],
    ['修好时须附照片', 'What is repaired is shown in a picture'],
  ]),
)

const DECISION = together(
  field('decision', [
    ['修不好的决定', 'Decision'],
    ['如果修不好，要及时上报分管领导', 'What cannot be repaired is taken to the leader in charge'],
  ]),
  whoFields('decision.who', [
    ['谁决定', 'Who decides'],
    ['分管领导', 'The leader in charge'],
  ]),
  whoFields('decision.standIns', [
    ['无人决定时由谁代', 'Who does so when there is nobody'],
    ['依次找，找到为止', 'Tried in order'],
  ]),
  ladderFields('decision.ladder', [
    ['决定的期限', 'Deadline of the decision'],
    ['多久之内应当决定，逾期怎样', 'By when it is decided, and what happens when it is not'],
  ]),
  ladderFields('decision.afterwards', [
    ['决定之后的期限', 'Deadline after the decision'],
    [
      '采购更换或外单位来修，限多久；写明上门日期的，自那天下班起算',
      'For buying or for somebody from outside; where a day is named, it counts from the closing of that day',
    ],
  ]),
)

export const policyWords: PolicyWords = together(
  CATEGORIES,
  SIZES,
  SIZING,
  WORK,
  field('emergency', [
    ['危险情况', 'Danger'],
    ['燃气、起火、停电等：同时叫当班的所有人', 'Gas, fire, no electricity: everybody on duty is called at once'],
  ]),
  ladderFields('emergency.ladder', [
    ['危险情况的期限', 'Deadline in danger'],
    ['几分钟无人接就叫谁，夜里也一样', 'Who is called after how many minutes, at night as well'],
  ]),
  DECISION,
  field('check', [
    ['报修人验收', 'Check by the reporter'],
    ['修好后报修人看过才算完', 'It is done when the reporter has seen it'],
  ]),
  ladderFields('check.ladder', [
    ['验收的期限', 'Deadline of the check'],
    ['多久不答复视为认可', 'After how long silence is consent'],
  ]),
  field('againDays', [
    ['多少天内可再次报修', 'Days to report it again'],
    ['办结后这么多天内，同一故障可以接着原单再报', 'So long after the end the same fault may be reported as the same'],
  ]),
  field('visitors', [
    ['访客报修', 'Visitors'],
    ['没有账号的人扫门上的码报修', 'People without an account who scan the code on the door'],
  ]),
  field('visitors.allowed', [
    ['可否', 'Allowed'],
    ['开启后，由总务审核才成为报修单', 'When it is on, the office looks at each before it becomes a report'],
  ]),
)
