// What each field of a purchase policy is called and what it is for, in the order in which a screen shows them.

import {
  choiceList,
  field,
  keyed,
  ladderFields,
  modeFields,
  type PolicyWords,
  together,
  whoFields,
  withinFields,
} from '../../policy/words.ts'
import type { Choice } from '../process.ts'

const OWN: readonly Choice[] = [
  { key: 'allow', title: { zh: '本人可以签', en: 'May sign' } },
  { key: 'skip', title: { zh: '跳过这一步', en: 'The step is passed over' } },
  { key: 'stand-in', title: { zh: '由他人代', en: 'Somebody else sits in' } },
]

const MINUTES: readonly Choice[] = [
  { key: 'welcome', title: { zh: '可以附', en: 'Welcome here' } },
  { key: 'required', title: { zh: '须先附', en: 'Required before this signature' } },
]

const QUOTES = together(
  field('quotes', [
    ['询价比价', 'Quotes'],
    ['货比三家怎样做', 'How prices are compared'],
  ]),
  field('quotes.amountFen', [
    ['须货比三家的金额', 'Sum from which prices are compared'],
    [
      '达到这个金额须有规定份数的有效报价，以下一份即可',
      'From this sum up the full number of valid quotes is needed; below it one is enough',
    ],
  ]),
  field('quotes.count', [
    ['报价份数', 'Number of quotes'],
    ['须有几份有效报价', 'How many valid quotes are needed'],
  ]),
  choiceList('quotes.singleCategories', [
    ['单一来源的情形', 'Kinds of single source'],
    ['选用须写理由并附文件，之后每位签字人都看得到', 'One needs a reason and a file, and every later signer sees it'],
  ]),
  whoFields('quotes.who', [
    ['谁询价', 'Who asks for prices'],
    ['谁先有空谁办', 'Whoever is free first does it'],
  ]),
  whoFields('quotes.standIns', [
    ['无人询价时由谁代', 'Who does so when there is nobody'],
    ['依次找，找到为止', 'Tried in order'],
  ]),
  ladderFields('quotes.ladder', [
    ['询价的期限', 'Deadline of the quotes'],
    ['多久之内报价应当齐全，逾期怎样', 'By when the quotes are there, and what happens when they are not'],
  ]),
)

const CHAIN = together(
  field('chain', [
    ['审批链', 'Chain of signatures'],
    ['依次签字的各步', 'The steps that sign, in order'],
  ]),
  keyed('chain'),
  whoFields('chain.who', [
    ['由谁签', 'Who signs'],
    ['这一步由谁签', 'Who signs in this step'],
  ]),
  modeFields('chain.mode', [
    ['多人时', 'How several decide'],
    ['会签、或签、依次、票签', 'All, any, in sequence, or by votes'],
  ]),
  field('chain.fromAmountFen', [
    ['从多少金额起', 'From which sum'],
    ['达到这个金额才有这一步；不填即所有金额', 'The step is there from this sum up; left empty, for every sum'],
  ]),
  field('chain.categories', [
    ['只对这些类别', 'Only for these categories'],
    ['不填即所有类别', 'Left empty, for every category'],
  ]),
  field(
    'chain.own',
    [
      ['签字人就是申请人时', 'Where the signer is the requester'],
      ['本人可签、跳过，或由他人代', 'They may sign, are passed over, or somebody else sits in'],
    ],
    OWN,
  ),
  whoFields('chain.standIns', [
    ['无人时由谁代', 'Who sits in when there is nobody'],
    ['依次找，找到为止', 'Tried in order'],
  ]),
  field('chain.onePen', [
    ['一支笔', 'The one signature'],
    ['逾期只提醒，不交给他人', 'Late, it is reminded of and never given to somebody else'],
  ]),
  field(
    'chain.minutes',
    [
      ['集体决策的会议纪要', 'Minutes of the collective decision'],
      [
        '达到集体决策金额时，在这一步可附或须先附',
        'For sums that need them: welcome in this step, or required before it',
      ],
    ],
    MINUTES,
  ),
  field('chain.batch', [
    ['可以批量签', 'Several at once'],
    [
      '可否一次签多项；须填表单时总是逐项签',
      'Whether several may be signed together; where a form has to be filled in, never',
    ],
  ]),
  ladderFields('chain.ladder', [
    ['这一步的期限', 'Deadline of the step'],
    ['多久之内应当签，逾期怎样', 'By when it is signed, and what happens when it is not'],
  ]),
)

const ORDER = together(
  field('order', [
    ['下单采购', 'Order'],
    ['批准之后由谁采购', 'Who buys once it is signed'],
  ]),
  whoFields('order.who', [
    ['谁下单', 'Who orders'],
    ['谁先有空谁办', 'Whoever is free first does it'],
  ]),
  whoFields('order.standIns', [
    ['无人下单时由谁代', 'Who does so when there is nobody'],
    ['依次找，找到为止', 'Tried in order'],
  ]),
  ladderFields('order.ladder', [
    ['下单的期限', 'Deadline of the order'],
    ['批准后多久之内应当下单，逾期怎样', 'By when it is ordered, and what happens when it is not'],
  ]),
)

const ACCEPTANCE = together(
  field('acceptance', [
    ['验收', 'Acceptance'],
    ['货到之后由谁清点签收', 'Who counts and signs for what has come'],
  ]),
  whoFields('acceptance.seats', [
    ['验收人', 'Who accepts'],
    ['各席不得一人兼任', 'They are different people'],
  ]),
  field('acceptance.requesterMaySign', [
    ['申请人可否验收', 'May the requester accept'],
    ['申请人可否占其中一席', 'Whether the requester may be one of them'],
  ]),
  whoFields('acceptance.standIns', [
    ['席位空缺时由谁代', 'Who takes a place that is vacant'],
    ['依次找，找到为止', 'Tried in order'],
  ]),
  ladderFields('acceptance.ladder', [
    ['验收的期限', 'Deadline of the acceptance'],
    ['自预计到货日下班起算', 'Counted from the closing of the expected day'],
  ]),
  ladderFields('acceptance.furtherLadder', [
    ['补货的期限', 'Deadline of a further delivery'],
    ['自上次验收起算', 'Counted from the acceptance before it'],
  ]),
)

export const policyWords: PolicyWords = together(
  field('maximumFen', [
    ['一次采购的上限', 'Largest sum'],
    ['一次采购的金额不能超过它', 'No purchase may cost more than this'],
  ]),
  field('farthestDays', [
    ['日期的最远天数', 'How far days may lie'],
    ['表单中的日期离今天最多几天', 'How many days from today the days of a form may lie'],
  ]),
  choiceList('categories', [
    ['采购类别', 'Categories'],
    ['申请时从中选择', 'One of them is chosen in every request'],
  ]),
  QUOTES,
  CHAIN,
  field('minutes', [
    ['集体决策', 'Collective decision'],
    ['重大开支须提请校委会讨论通过', 'Large sums are decided in the school’s council first'],
  ]),
  field('minutes.amountFen', [
    ['须集体决策的金额', 'Sum that needs a collective decision'],
    ['超过这个金额须先有会议纪要', 'Above this sum the minutes come before the last signature'],
  ]),
  ORDER,
  ACCEPTANCE,
  field('emergency', [
    ['紧急采购', 'Emergency'],
    ['来不及审批时先买后批', 'Bought before the signatures, because it cannot wait'],
  ]),
  field('emergency.allowed', [
    ['可否先买后批', 'May one buy first'],
    ['关闭后，申请时不能选“紧急”', 'When it is off, no request can be sent as an emergency'],
  ]),
  withinFields('emergency.within', [
    ['补齐签字的期限', 'Signatures within'],
    ['自提交起算，全部签字须在此期限内补齐', 'All signatures are there within this time from the submission'],
  ]),
  whoFields('emergency.escalateTo', [
    ['逾期升级给谁', 'To whom it is escalated'],
    ['逾期未补齐时告知谁，谁也可签', 'Who is told and may sign when they are late'],
  ]),
)
