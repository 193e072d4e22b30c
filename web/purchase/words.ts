// The texts of the quotes side by side.

import type { WordList } from '../lib/language.ts'

export const WORDS = {
  have: { zh: '有效报价 {have} 份，需要 {need} 份', en: '{have} valid {have?quote:quotes} of {need} needed' },
  enough: { zh: '有效报价 {have} 份，够了', en: '{have} valid {have?quote:quotes}: enough' },
  rule: {
    zh: '预计总价 ¥{amount} 起，须有 {count} 家不同供应商的有效报价。',
    en: 'From ¥{amount} up, {count} valid quotes of different suppliers are needed.',
  },
  ruleAlways: {
    zh: '每次采购须有 {count} 家不同供应商的有效报价。',
    en: 'Every purchase needs {count} valid quotes of different suppliers.',
  },
  add: { zh: '加一家供应商', en: 'Add a supplier' },
  remove: { zh: '删除这份报价', en: 'Remove this quote' },
  removed: { zh: '已删除 {name} 的报价', en: 'The quote of {name} is removed' },
  undo: { zh: '撤销', en: 'Undo' },
  supplier: { zh: '供应商 {number}', en: 'Supplier {number}' },
  item: { zh: '品名', en: 'Item' },
  estimate: { zh: '估价 {price}', en: 'Estimate {price}' },
  total: { zh: '合计', en: 'Total' },
  incomplete: { zh: '未填完', en: 'Not complete' },
  lowest: { zh: '最低', en: 'Lowest' },
  choose: { zh: '选这家', en: 'Choose' },
  chooseOf: { zh: '选 {name}', en: 'Choose {name}' },
  chosen: { zh: '已选', en: 'Chosen' },
  verdict: { zh: '是否有效', en: 'Does it count' },
  counts: { zh: '有效', en: 'Counts' },
  countsNot: { zh: '不计', en: 'Does not count' },
  details: { zh: '供应商信息', en: 'About the supplier' },
  yes: { zh: '含税', en: 'Yes' },
  no: { zh: '不含税', en: 'No' },
  singleOffer: { zh: '只有一家能供应（单一来源）', en: 'Only one supplier can deliver (single source)' },
  whyNotLowest: { zh: '选的不是最低价，请写明理由', en: 'This is not the lowest price: say why' },
  dearer: { zh: '比最低价贵 {more}', en: '{more} more than the lowest' },
  empty: {
    zh: '还没有报价。向几家供应商询价，把价格和报价单填进来，可以分几次填，随时自动保存。',
    en: 'No quotes yet. Ask several suppliers and enter their prices; it is saved as you go, take your time.',
  },
} as const satisfies WordList
