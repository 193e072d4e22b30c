// What the page of the purchase says besides its definitions.
import { DEFAULT_POLICY } from '../../domain/processes/purchase/policy-defaults.ts'
import type { About } from './about.ts'

/** Stands for the department that asks; its name is of no account here. */
const request = {
  totalFen: 0,
  category: 'office',
  emergency: false,
  department: 'own',
  lineCount: 1,
  goods: '',
}
const order = { supplier: '', orderedOn: '2026-09-01', expectedOn: '2026-09-08' }
const LARGE_FEN = DEFAULT_POLICY.minutes.amountFen + 1

export const purchase: About = {
  summary: [
    {
      zh: '凡购物必定货比三家；校长一支笔。先有报价，再有签字，再下单，三人验收，归档留痕。',
      en: 'Every purchase compares three prices, and one person, the principal, releases the money: quotes first, then signatures, then the order, an acceptance by three people, and an archive.',
    },
    {
      zh: '报价在第一个签字时按哈希固定；之后报价有变，审批从头开始，并记入留痕。验收数量不足时，可以等补货（再验收一次），也可以写明理由就此结束。',
      en: 'The first signature fixes the quotes by their hash; when they change afterwards, the signatures start again and the trail says so. What is short at the acceptance is waited for, and then accepted once more, or closed with a reason.',
    },
    {
      zh: '报价没有填完整也可以提交，但不计入份数，并说明原因。',
      en: 'A quote that lacks something may be sent; it does not count, and the answer says why.',
    },
  ],
  usual: { request, order },
  otherwise: [
    {
      title: { zh: '金额超过集体决策线', en: 'Above the sum that needs a collective decision' },
      facts: { request: { ...request, totalFen: LARGE_FEN }, order },
    },
    {
      title: { zh: '紧急采购：先买后批', en: 'Emergency: bought first' },
      facts: { request: { ...request, emergency: true }, order },
    },
  ],
  namedDay: { zh: '预计到货日', en: 'the day on which the goods are expected' },
  marks: ['emergency', 'single-source'],
  warnings: ['related-suppliers', 'quotes-mixed-tax'],
  policy: {
    maximumFen: { zh: '一次采购的上限', en: 'The largest sum that one purchase may have' },
    farthestDays: { zh: '表单中的日期离今天最多几天', en: 'How many days from today the days of a form may lie' },
    categories: { zh: '采购类别；存代码，显示名称', en: 'The categories; the key is kept, the title is shown' },
    'quotes.amountFen': {
      zh: '达到这个金额须有规定份数的有效报价；以下一份即可。各校自定',
      en: 'From this sum up the full number of valid quotes is needed; below it one is enough. For the school to set',
    },
    'quotes.count': { zh: '须有几份有效报价', en: 'How many valid quotes are needed' },
    'quotes.singleCategories': {
      zh: '单一来源的情形；选用须写理由并附文件，之后每位签字人都看得到',
      en: 'Kinds of single source; one needs a reason and a file, and every later signer sees it',
    },
    'quotes.who': { zh: '谁询价', en: 'Who asks for prices' },
    'quotes.standIns': { zh: '无人询价时由谁代', en: 'Who does so when there is nobody' },
    'quotes.ladder': { zh: '询价的期限', en: 'Deadline of the quotes' },
    chain: { zh: '审批链，依次', en: 'The chain of signatures, in order' },
    'chain[].who': { zh: '这一步由谁签', en: 'Who signs in this step' },
    'chain[].mode': {
      zh: '多人时：会签、或签、依次、票签',
      en: 'How several decide: all, any, in sequence, by a number or share of votes',
    },
    'chain[].fromAmountFen': { zh: '达到这个金额才有这一步', en: 'The step is there from this sum up' },
    'chain[].categories': { zh: '只对这些类别有这一步', en: 'The step is there for these categories only' },
    'chain[].own': {
      zh: '签字人就是申请人时：本人可签、跳过、由他人代',
      en: 'Where the signer is the requester: may sign, is passed over, or somebody else sits in',
    },
    'chain[].standIns': { zh: '无人时由谁代', en: 'Who sits in when there is nobody' },
    'chain[].onePen': {
      zh: '一支笔：逾期只提醒，不交给他人',
      en: 'The one signature: late, it is reminded of and never given to somebody else',
    },
    'chain[].minutes': {
      zh: '集体决策的会议纪要：可附，或须先附',
      en: 'The minutes of the collective decision: welcome here, or required before this signature',
    },
    'chain[].ladder': { zh: '这一步的期限', en: 'Deadline of the step' },
    'minutes.amountFen': {
      zh: '超过这个金额须先有集体决策的会议纪要',
      en: 'Above this sum the minutes of a collective decision come before the last signature',
    },
    'order.who': { zh: '谁下单', en: 'Who orders' },
    'order.standIns': { zh: '无人下单时由谁代', en: 'Who does so when there is nobody' },
    'order.ladder': { zh: '下单的期限', en: 'Deadline of the order' },
    'acceptance.seats': { zh: '谁验收；须各不相同', en: 'Who accepts; they are different people' },
    'acceptance.requesterMaySign': { zh: '申请人可否验收', en: 'Whether the requester may be one of them' },
    'acceptance.standIns': { zh: '席位空缺时由谁代', en: 'Who takes a place that is vacant' },
    'acceptance.ladder': {
      zh: '验收的期限，自预计到货日下班起算',
      en: 'Deadline of the acceptance, from the closing of the expected day',
    },
    'acceptance.furtherLadder': {
      zh: '补货的期限，自上次验收起算',
      en: 'Deadline of a further delivery, from the acceptance before it',
    },
    'emergency.allowed': { zh: '可否先买后批', en: 'Whether one may buy before the signatures' },
    'emergency.within': {
      zh: '先买后批时，全部签字须在此期限内补齐，自提交起算',
      en: 'Bought first: all signatures are there within this time from the submission',
    },
    'emergency.escalateTo': { zh: '逾期未补齐时升级给谁', en: 'Who is told and may sign when they are late' },
  },
}
