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
}
