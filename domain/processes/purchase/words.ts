// Every sentence of a purchase: for what it refuses, warns of and marks. Places are filled from a problem's values.

import { CONTRADICTIONS } from '../../policy/rules.ts'
import type { Words } from '../../words.ts'
import { DAY_WORDS } from '../days.ts'

const REQUEST: Readonly<Record<string, Words>> = {
  'unknown-department': { zh: '没有“{department}”这个部门', en: 'There is no department “{department}”' },
  'department-required': { zh: '请填写申请部门', en: 'Say which department asks' },
  'unknown-category': {
    zh: '没有“{value}”这个类别，可选：{allowed}',
    en: 'There is no category “{value}”; there are: {allowed}',
  },
  'emergency-not-allowed': {
    zh: '本校制度不允许先采购后审批',
    en: 'This school does not allow buying before the signatures',
  },
  'emergency-fixed': {
    zh: '是否紧急采购在提交时已经确定，不能再改',
    en: 'Whether to buy first was decided when the request was sent and cannot change',
  },
  'amount-too-large': {
    zh: '金额超过一次采购的上限 {maximum} 元',
    en: 'More than one purchase may cost: {maximum} yuan',
  },
}

const DAYS: Readonly<Record<string, Words>> = {
  ...DAY_WORDS,
  'date-order': {
    zh: '预计到货日 {expectedOn} 早于下单日 {orderedOn}',
    en: 'The goods are expected on {expectedOn}, before they are ordered on {orderedOn}',
  },
}

const QUOTES: Readonly<Record<string, Words>> = {
  'quotes-missing': {
    zh: '货比三家：需要 {need} 份有效报价，现有 {have} 份',
    en: 'Compare prices: {need} valid quotes are needed, there are {have}',
  },
  'quote-duplicate-supplier': {
    zh: '第 {quote} 份报价与第 {other} 份是同一家供应商，只计一份',
    en: 'Quote {quote} is of the same supplier as quote {other}; one of them counts',
  },
  'quote-expired': {
    zh: '第 {quote} 份报价有效期到 {date}，已经过期（今天是 {today}）',
    en: 'Quote {quote} was valid until {date} (today is {today})',
  },
  'quote-foreign-currency': {
    zh: '第 {quote} 份报价的币种是 {currency}，不是人民币',
    en: 'Quote {quote} is in {currency}, not in yuan',
  },
  'quote-incomplete': { zh: '第 {quote} 份报价没有填完整', en: 'Quote {quote} is incomplete' },
  'quote-price-missing': {
    zh: '第 {quote} 份报价缺少第 {lines} 行的单价',
    en: 'Quote {quote} has no price for line {lines}',
  },
  'quote-line-unknown': {
    zh: '第 {quote} 份报价的第 {line} 行不在申请中',
    en: 'Quote {quote} has a line {line} that was not asked for',
  },
  'quote-line-twice': { zh: '第 {quote} 份报价的第 {line} 行写了两次', en: 'Quote {quote} has line {line} twice' },
  'quote-bad-credit-code': {
    zh: '第 {quote} 份报价的统一社会信用代码 {creditCode} 有误',
    en: 'Quote {quote} has a wrong unified social credit code: {creditCode}',
  },
  'quote-no-file': { zh: '第 {quote} 份报价没有附件', en: 'Quote {quote} has no file' },
  'chosen-invalid': { zh: '选中的第 {quote} 份报价无效', en: 'The chosen quote {quote} does not count' },
  'reason-required': { zh: '请写明理由', en: 'Give a reason' },
  'unknown-single-category': {
    zh: '没有“{value}”这种单一来源情形，可选：{allowed}',
    en: 'There is no kind of single source “{value}”; there are: {allowed}',
  },
  'supplier-differs': {
    zh: '供应商“{supplier}”与“{expected}”不一致',
    en: 'The supplier “{supplier}” is not “{expected}”',
  },
  'related-suppliers': {
    zh: '“{one}”与“{other}”有相同的电话、地址或联系人：{shared}',
    en: '“{one}” and “{other}” share a telephone, an address or a contact: {shared}',
  },
  'quotes-mixed-tax': { zh: '有的报价含税，有的不含税', en: 'Some quotes include tax and some do not' },
  'quotes-changed': {
    zh: '签字后报价有变动，审批从头开始',
    en: 'The quotes changed after a signature; the chain starts again',
  },
  'minutes-required': {
    zh: '金额达到集体决策标准，须先附会议纪要',
    en: 'A sum like this needs the minutes of the collective decision first',
  },
}

const ACCEPTANCE: Readonly<Record<string, Words>> = {
  'counts-differ': { zh: '与已签字的验收数量不一致', en: 'This differs from the count that is signed already' },
  'too-many-accepted': {
    zh: '第 {line} 行验收 {accepted}，多于未到的 {remaining}',
    en: 'Line {line}: {accepted} accepted, but only {remaining} are open',
  },
  'line-missing': { zh: '缺少第 {lines} 行的验收数量', en: 'No count for line {lines}' },
  'line-unknown': { zh: '第 {line} 行不在待验收之列', en: 'Line {line} is not open for acceptance' },
  'line-twice': { zh: '第 {line} 行写了两次', en: 'Line {line} is there twice' },
  'shortfall-required': {
    zh: '数量不足：请选择等待补货或就此结束',
    en: 'Less than was ordered: wait for more, or close',
  },
  'shortfall-needless': {
    zh: '数量已经到齐，不必选择补货或结束',
    en: 'Everything has come: there is no shortfall to settle',
  },
}

const MARKS: Readonly<Record<string, Words>> = {
  emergency: { zh: '紧急采购（先买后批）', en: 'Emergency: bought first' },
  'single-source': { zh: '单一来源', en: 'Single source' },
  'not-lowest': { zh: '未选最低价', en: 'Not the lowest price' },
  'suppliers-related': { zh: '供应商有关联', en: 'Related suppliers' },
}

const POLICY: Readonly<Record<string, Words>> = {
  ...CONTRADICTIONS,
  'policy-unknown-category': { zh: '类别表中没有这个类别', en: 'The list of categories has no such category' },
  'policy-amounts-disordered': {
    zh: '金额应当：比价 ≤ 集体决策 ≤ 上限',
    en: 'Sums go up: comparing prices ≤ collective decision ≤ the maximum',
  },
  'policy-chain-open': {
    zh: '审批链中至少要有一步不限金额和类别',
    en: 'At least one step of the chain must apply to every sum and category',
  },
  'policy-one-pen': { zh: '一支笔的期限只能提醒', en: 'The deadline of the one signature may only remind' },
  'policy-minutes-nowhere': {
    zh: '须有一步（不可跳过）要求会议纪要',
    en: 'A step that is never passed over must require the minutes',
  },
}

export const words: Readonly<Record<string, Words>> = {
  ...REQUEST,
  ...DAYS,
  ...QUOTES,
  ...ACCEPTANCE,
  ...MARKS,
  ...POLICY,
}
