// What applies where a school has decided nothing. Deadlines that the plans name are quoted; the other numbers are
// suggestions for a school to change. No zod here.

import type { PolicyLadder, PolicyRung } from '../../policy/type.ts'
import type { Words } from '../../words.ts'
import type { Within } from '../../worktime/within.ts'
import type { RepairCategory, RepairPolicy, RepairSize } from './policy-type.ts'

const LOGISTICS_HEAD = { role: 'logistics-head' } as const
const VICE_PRINCIPAL = { role: 'vice-principal' } as const
const PRINCIPAL = { role: 'principal' } as const
const REPAIRER = { role: 'repairer' } as const

const remindAfter = (after: Within): PolicyRung => ({ at: { after }, do: 'remind' })
const remindBefore = (beforeDue: Within): PolicyRung => ({ at: { beforeDue }, do: 'remind' })

/** At the limit the office may do it as well; when that does not help, the leader in charge is told. */
function climbing(reminder: PolicyRung, toldAfter: Within): readonly PolicyRung[] {
  return [
    reminder,
    { at: 'due', do: 'escalate', to: LOGISTICS_HEAD },
    { at: { afterDue: toldAfter }, do: 'tell', to: VICE_PRINCIPAL },
  ]
}

const SIZES: readonly RepairSize[] = [
  {
    // 小修不隔夜 (p1a).
    key: 'small',
    title: { zh: '小修', en: 'Small repair' },
    from: 'report',
    ladder: { due: { rule: 'before-night' }, rungs: climbing(remindBefore({ calendarHours: 4 }), { workingHours: 2 }) },
  },
  {
    // 大修不隔天 (p1a).
    key: 'large',
    title: { zh: '大修', en: 'Large repair' },
    from: 'report',
    ladder: {
      due: { rule: 'end-of-next-school-day' },
      rungs: climbing(remindBefore({ workingHours: 2 }), { workingHours: 4 }),
    },
  },
  {
    // 维修人员接到维修单必须在三日内维修好 (p6, of modern equipment).
    key: 'equipment',
    title: { zh: '设备维修', en: 'Repair of equipment' },
    from: 'order',
    ladder: { due: { calendarDays: 3 }, rungs: climbing(remindBefore({ calendarDays: 1 }), { workingDays: 1 }) },
  },
  {
    key: 'leak',
    title: { zh: '抢修漏水', en: 'Stopping a leak' },
    from: 'report',
    ladder: { due: { workingHours: 2 }, rungs: climbing(remindBefore({ workingHours: 1 }), { workingHours: 1 }) },
  },
]

type Rest = Pick<RepairCategory, 'team' | 'urgency'> & Partial<Pick<RepairCategory, 'emergency' | 'size'>>

function category(key: string, title: Words, rest: Rest): RepairCategory {
  return { key, title, ...rest }
}

const NORMAL = { team: 'repair', urgency: 'normal' } as const
const UTILITIES = { team: 'water-electricity', urgency: 'normal', emergency: true } as const
const DANGER = { team: 'water-electricity', urgency: 'emergency', emergency: true } as const

const CATEGORIES: readonly RepairCategory[] = [
  category('water', { zh: '用水、下水', en: 'Water and drains' }, UTILITIES),
  category('leak', { zh: '漏水', en: 'A leak' }, { ...UTILITIES, urgency: 'urgent', size: 'leak' }),
  category('electricity', { zh: '电灯、插座', en: 'Lights and sockets' }, UTILITIES),
  category('no-power', { zh: '停电', en: 'No electricity' }, DANGER),
  category('gas', { zh: '燃气', en: 'Gas' }, DANGER),
  category('fire', { zh: '起火、消防', en: 'Fire' }, { ...DANGER, team: 'repair' }),
  category('glass', { zh: '玻璃', en: 'Glass' }, { ...NORMAL, urgency: 'urgent', size: 'small' }),
  category('lock', { zh: '门锁', en: 'Doors and locks' }, { ...NORMAL, size: 'small' }),
  category('furniture', { zh: '桌椅家具', en: 'Furniture' }, { ...NORMAL, size: 'small' }),
  category('network', { zh: '网络', en: 'Network' }, NORMAL),
  category('equipment', { zh: '多媒体、空调等设备', en: 'Equipment' }, { ...NORMAL, size: 'equipment' }),
  category('other', { zh: '其他', en: 'Something else' }, { ...NORMAL, emergency: true }),
]

const minutes = (calendarMinutes: number) => ({ after: { calendarMinutes } })

/** Beside the team of the category everybody else on duty is called at once; who does not answer is not waited for. */
const ALARM: PolicyLadder = {
  due: { calendarMinutes: 30 },
  rungs: [
    { at: minutes(0), do: 'escalate', to: { duty: 'repair' } },
    { at: minutes(0), do: 'escalate', to: { duty: 'leader' } },
    { at: minutes(5), do: 'escalate', to: LOGISTICS_HEAD },
    { at: minutes(10), do: 'escalate', to: VICE_PRINCIPAL },
    { at: minutes(15), do: 'escalate', to: PRINCIPAL },
    { at: minutes(30), do: 'remind' },
  ],
}

export const DEFAULT_POLICY: RepairPolicy = {
  categories: CATEGORIES,
  sizes: SIZES,
  sizing: {
    who: [LOGISTICS_HEAD],
    standIns: [VICE_PRINCIPAL],
    // 随叫随到，随报随修 (p4b): what nobody has looked at goes to whoever is on duty.
    ladder: { due: { workingHours: 2 }, rungs: [remindAfter({ workingHours: 1 }), { at: 'due', do: 'pass' }] },
    otherwise: 'small',
  },
  work: { standIns: [REPAIRER, LOGISTICS_HEAD], photo: true },
  emergency: { ladder: ALARM },
  decision: {
    who: [VICE_PRINCIPAL],
    standIns: [PRINCIPAL],
    ladder: {
      due: { workingDays: 1 },
      rungs: [
        remindAfter({ workingHours: 4 }),
        { at: 'due', do: 'remind' },
        { at: { afterDue: { workingDays: 1 } }, do: 'escalate', to: PRINCIPAL },
      ],
    },
    afterwards: {
      due: { workingDays: 10 },
      rungs: [
        { at: 'due', do: 'remind', to: LOGISTICS_HEAD },
        { at: { afterDue: { workingDays: 5 } }, do: 'tell', to: VICE_PRINCIPAL },
      ],
    },
  },
  check: {
    ladder: { due: { workingDays: 3 }, rungs: [remindAfter({ workingDays: 1 }), { at: 'due', do: 'pass' }] },
  },
  againDays: 30,
  visitors: { allowed: false },
}
