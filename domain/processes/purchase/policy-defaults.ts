// What applies where a school has decided nothing. The plans name hardly any sum or deadline: where they do, they are
// quoted; the other numbers are suggestions for a school to change. No zod here.

import type { ChainStep, Choice, PolicyLadder, PurchasePolicy } from './policy-type.ts'

const BUYER = { role: 'buyer' } as const
const LOGISTICS_HEAD = { role: 'logistics-head' } as const
const VICE_PRINCIPAL = { role: 'vice-principal' } as const
const PRINCIPAL = { role: 'principal' } as const

/** A step without a limit of its own has one working day (及时). Who does not answer has another half one until others may. */
const SIGNATURE: PolicyLadder = {
  due: { workingDays: 1 },
  rungs: [
    { at: { after: { workingHours: 4 } }, do: 'remind' },
    { at: 'due', do: 'remind' },
    { at: { afterDue: { workingHours: 4 } }, do: 'escalate', to: VICE_PRINCIPAL },
  ],
}

/** With 一支笔 nobody signs in the principal's place: the request waits and reminds, and the deputy is told. */
const LAST_SIGNATURE: PolicyLadder = {
  due: { workingDays: 1 },
  rungs: [
    { at: { after: { workingHours: 4 } }, do: 'remind' },
    { at: 'due', do: 'remind' },
    { at: { afterDue: { workingDays: 1 } }, do: 'remind', to: VICE_PRINCIPAL },
    { at: { afterDue: { workingDays: 3 } }, do: 'remind', to: VICE_PRINCIPAL },
  ],
}

/** Three suppliers do not answer on one day: 限时, three working days. */
const ASKING: PolicyLadder = {
  due: { workingDays: 3 },
  rungs: [
    { at: { after: { workingDays: 2 } }, do: 'remind' },
    { at: 'due', do: 'remind', to: LOGISTICS_HEAD },
    { at: { afterDue: { workingDays: 1 } }, do: 'escalate', to: LOGISTICS_HEAD },
  ],
}

/** 供应及时到位 (p2). */
const ORDERING: PolicyLadder = {
  due: { workingDays: 1 },
  rungs: [
    { at: 'due', do: 'remind', to: LOGISTICS_HEAD },
    { at: { afterDue: { workingDays: 1 } }, do: 'escalate', to: LOGISTICS_HEAD },
  ],
}

/** The buyer asks where the goods are as soon as the expected day has passed. */
const DELIVERY: PolicyLadder = {
  due: { calendarHours: 0 },
  rungs: [
    { at: 'due', do: 'remind', to: BUYER },
    { at: { afterDue: { workingDays: 2 } }, do: 'remind', to: LOGISTICS_HEAD },
    { at: { afterDue: { workingDays: 5 } }, do: 'remind', to: VICE_PRINCIPAL },
  ],
}

const FURTHER_DELIVERY: PolicyLadder = { ...DELIVERY, due: { workingDays: 5 } }

const CATEGORIES: readonly Choice[] = [
  { key: 'office', title: { zh: '办公用品', en: 'Office supplies' } },
  { key: 'teaching', title: { zh: '教学用品', en: 'Teaching supplies' } },
  { key: 'cleaning', title: { zh: '清洁与生活用品', en: 'Cleaning and daily goods' } },
  { key: 'repair', title: { zh: '水电与维修材料', en: 'Repair materials' } },
  { key: 'equipment', title: { zh: '设备', en: 'Equipment' } },
  { key: 'furniture', title: { zh: '桌椅家具', en: 'Furniture' } },
  { key: 'medical', title: { zh: '常备药品', en: 'Standing medicines' } },
  { key: 'safety', title: { zh: '安全与防洪物资', en: 'Safety and flood goods' } },
  { key: 'plants', title: { zh: '花木', en: 'Plants' } },
  { key: 'other', title: { zh: '其他', en: 'Other' } },
]

/** A single source is no way around three quotes: it says which of these it is, and every signer sees it. */
const SINGLE_SOURCES: readonly Choice[] = [
  { key: 'only-supplier', title: { zh: '只有一家能供应', en: 'Only one supplier exists' } },
  { key: 'same-as-existing', title: { zh: '须与原有设备配套', en: 'Must fit what is there' } },
  { key: 'contract', title: { zh: '购物点合同内采购', en: 'Within the contract of a purchase point' } },
  { key: 'urgent', title: { zh: '紧急，来不及询价', en: 'Too urgent to ask others' } },
]

/** 主管领导核实，校长同意 (p3, of spending), after the office that asks: every sum needs the principal's own act. */
const CHAIN: readonly ChainStep[] = [
  {
    key: 'head',
    title: { zh: '部门负责人', en: 'Head of department' },
    who: [{ role: 'head', department: 'own' }],
    mode: { kind: 'any' },
    own: 'skip',
    standIns: [VICE_PRINCIPAL],
    ladder: SIGNATURE,
  },
  {
    key: 'verify',
    title: { zh: '总务主任核实', en: 'Logistics head verifies' },
    who: [LOGISTICS_HEAD],
    mode: { kind: 'any' },
    own: 'stand-in',
    standIns: [VICE_PRINCIPAL],
    minutes: 'welcome',
    ladder: SIGNATURE,
  },
  {
    key: 'principal',
    title: { zh: '校长审批（一支笔）', en: "The principal's one signature" },
    who: [PRINCIPAL],
    mode: { kind: 'any' },
    own: 'stand-in',
    standIns: [VICE_PRINCIPAL],
    onePen: true,
    minutes: 'required',
    ladder: LAST_SIGNATURE,
  },
]

export const DEFAULT_POLICY: PurchasePolicy = {
  maximumFen: 10_000_000_000,
  farthestDays: 730,
  categories: CATEGORIES,
  quotes: {
    // 凡是购物必定货比三家 (p1b): every purchase. A sum below which one quote is enough is the school's own to set.
    amountFen: 0,
    count: 3,
    singleCategories: SINGLE_SOURCES,
    who: [BUYER],
    standIns: [LOGISTICS_HEAD],
    ladder: ASKING,
  },
  chain: CHAIN,
  // 重大开支 (p3), 大项的重要开支 (p4a): no plan says how much that is.
  minutes: { amountFen: 3_000_000 },
  order: { who: [BUYER], standIns: [LOGISTICS_HEAD], ladder: ORDERING },
  acceptance: {
    seats: [BUYER, { role: 'keeper' }, VICE_PRINCIPAL],
    requesterMaySign: false,
    standIns: [LOGISTICS_HEAD, PRINCIPAL],
    ladder: DELIVERY,
    furtherLadder: FURTHER_DELIVERY,
  },
  emergency: { allowed: true, within: { workingDays: 2 }, escalateTo: VICE_PRINCIPAL },
}
