// What the pictures show: the demo school in the middle of its work, with a request in each state.

import { DEMO_PASSWORD } from '../../prisma/seed/school.ts'
import { Person } from '../demo/client.ts'
import { dayFromNow } from '../demo/days.ts'
import { pdf } from '../demo/paper.ts'
import { play } from '../demo/play.ts'
import { fillRepairs, type Repairs } from './repairs.ts'

/**
 * What people say here, in their own language, and what happens to be a text of the pages as well; the last is what the demo
 * school calls its hours.
 */
export const SAID: readonly string[] = ['同意', '同意。', '作息时间']

type Line = { item: string; specification?: string; quantity: number; unit: string; estimatedPriceFen: number }
type Wanted = { title: string; reason: string; category: string; lines: Line[]; emergency?: boolean }
type People = Readonly<Record<'teacher' | 'buyer' | 'head' | 'logistics-head' | 'principal' | 'keeper', Person>>

/** The requests of the pictures, by what is to be seen of them. */
export type Office = Repairs & {
  readonly closed: string
  readonly quotes: string
  readonly quotesFilled: string
  readonly approval: string
  readonly alsoApproval: string
  readonly big: string
  readonly order: string
  readonly acceptance: string
  readonly rejected: string
  /** What the teacher has begun to write. */
  readonly draft: string
}

const LAMPS: Wanted = {
  title: '三楼走廊灯管更换',
  reason: '东侧走廊有六根灯管不亮，晚自习放学时看不清台阶。',
  category: 'repair',
  lines: [
    { item: 'LED 灯管', specification: 'T8 1.2 米 18W', quantity: 24, unit: '支', estimatedPriceFen: 1850 },
    { item: '灯座', quantity: 6, unit: '个', estimatedPriceFen: 900 },
  ],
}
const MEDICINE: Wanted = {
  title: '医务室常备药品补充',
  reason: '换季感冒的学生多，碘伏、纱布和退热贴快用完了。',
  category: 'medical',
  lines: [
    { item: '碘伏棉签', specification: '50 支装', quantity: 30, unit: '盒', estimatedPriceFen: 780 },
    { item: '医用纱布', specification: '8×8 厘米', quantity: 20, unit: '包', estimatedPriceFen: 460 },
    { item: '退热贴', quantity: 40, unit: '盒', estimatedPriceFen: 1290 },
  ],
}
const PRINTERS: Wanted = {
  title: '文印室一体机更新',
  reason: '现有一体机已用九年，故障频繁，零件停产；期末试卷印刷量大。',
  category: 'equipment',
  lines: [
    { item: '数码复合机', specification: 'A3 黑白 45 页/分', quantity: 1, unit: '台', estimatedPriceFen: 2_380_000 },
  ],
}
const CHALK: Wanted = {
  title: '粉笔和黑板擦',
  reason: '新学期开学，库房已空。',
  category: 'teaching',
  lines: [
    { item: '无尘粉笔', specification: '白色', quantity: 40, unit: '盒', estimatedPriceFen: 650 },
    { item: '黑板擦', quantity: 20, unit: '个', estimatedPriceFen: 500 },
  ],
}

const PAPER: Wanted = {
  title: '打印纸',
  reason: '期中考试前两个月的用量。',
  category: 'office',
  lines: [{ item: '复印纸', specification: 'A4 80 克', quantity: 25, unit: '箱', estimatedPriceFen: 13_800 }],
}
const BALLS: Wanted = {
  title: '体育课用球补充',
  reason: '两个年级同时上球类课，完好的球不够每组一个。',
  category: 'teaching',
  lines: [
    { item: '篮球', specification: '7 号 PU', quantity: 16, unit: '个', estimatedPriceFen: 8900 },
    { item: '足球', specification: '5 号', quantity: 10, unit: '个', estimatedPriceFen: 7600 },
    { item: '充气筒', quantity: 2, unit: '个', estimatedPriceFen: 3500 },
  ],
}

export async function fillOffice(api: string): Promise<Office> {
  const people = await signIn(api)
  const closed = await play({ api, say: () => {} })
  return {
    ...(await fillRepairs(api)),
    closed,
    quotes: await send(people, LAMPS),
    quotesFilled: await withQuotesBegun(people, BALLS),
    approval: await toApproval(people, MEDICINE),
    alsoApproval: await toApproval(people, PAPER),
    big: await toSignature(people, PRINTERS, ['head', 'logistics-head']),
    order: await toSignature(people, CHALK, ['head', 'logistics-head', 'principal']),
    acceptance: await toAcceptance(people, {
      ...LAMPS,
      title: '教室门锁更换',
      lines: [{ item: '球形门锁', quantity: 12, unit: '把', estimatedPriceFen: 3500 }],
    }),
    rejected: await toRejection(people, { ...CHALK, title: '彩色粉笔' }),
    draft: await begin(people, PRINTERS),
  }
}

/** One more purchase, with its quotes: it waits for the head. Answers its id. */
export async function askAndQuote(api: string, title: string): Promise<string> {
  return toApproval(await signIn(api), { ...CHALK, title })
}

async function signIn(api: string): Promise<People> {
  const names = ['teacher', 'buyer', 'head', 'logistics-head', 'principal', 'keeper'] as const
  const people = await Promise.all(names.map((name) => Person.signIn(api, name, DEMO_PASSWORD)))
  return Object.fromEntries(people.map((person) => [person.username, person])) as People
}

async function send({ teacher }: People, wanted: Wanted): Promise<string> {
  const form = { ...wanted, neededOn: dayFromNow(20) }
  return (await teacher.post<{ id: string }>('/requests', { process: 'purchase', form })).id
}

async function begin({ teacher }: People, wanted: Wanted): Promise<string> {
  const id = crypto.randomUUID()
  await teacher.put(`/drafts/${id}`, { process: 'purchase', form: { ...wanted, neededOn: dayFromNow(30) } })
  return id
}

/** Three quotes, of which the dearest is chosen and two come from one telephone. */
async function withQuotesBegun(people: People, wanted: Wanted): Promise<string> {
  const id = await send(people, wanted)
  const task = await people.buyer.task(id, 'quotes')
  const form = { ...(await quotesFor(people, wanted)), chosen: 0, reason: '' }
  const [one, other, third] = form.quotes
  const related = { ...third, supplier: { ...third?.supplier, phone: other?.supplier.phone } }
  await people.buyer.put(`/tasks/${task.id}/draft`, { form: { ...form, quotes: [one, other, related] } })
  return id
}

async function toApproval(people: People, wanted: Wanted): Promise<string> {
  const id = await send(people, wanted)
  const task = await people.buyer.task(id, 'quotes')
  const form = await quotesFor(people, wanted)
  await people.buyer.post(`/tasks/${task.id}/acts`, { act: 'complete', form })
  await people.head.task(id, 'approval')
  return id
}

async function quotesFor({ buyer }: People, wanted: Wanted) {
  const names = ['东门文具店', '启明文化用品有限公司', '永兴百货批发部']
  const files = await Promise.all(names.map((_, at) => buyer.upload(`报价单-${at + 1}.pdf`, pdf(`Quote ${at + 1}`))))
  const quotes = names.map((name, at) => ({
    supplier: { name, phone: `0571-8800 12${at}4` },
    lines: wanted.lines.map(({ estimatedPriceFen }, line) => ({
      line,
      unitPriceFen: Math.round(estimatedPriceFen * [1.04, 0.95, 1.01][(at + line) % 3]!),
    })),
    taxIncluded: true,
    deliveryDays: 2 + at,
    validUntil: dayFromNow(45),
    file: files[at],
  }))
  return { quotes, chosen: 1, reason: '该公司能开票、送货上门，售后有保障。' }
}

type Signer = 'head' | 'logistics-head' | 'principal'

async function toSignature(people: People, wanted: Wanted, signers: readonly Signer[]): Promise<string> {
  const id = await toApproval(people, wanted)
  const opinions = { head: '教学需要，同意。', 'logistics-head': '价格已核实，同意。', principal: '同意。' }
  for (const signer of signers) {
    const task = await people[signer].task(id, 'approval')
    await people[signer].post(`/tasks/${task.id}/acts`, { act: 'approve', opinion: opinions[signer] })
  }
  return id
}

async function toAcceptance(people: People, wanted: Wanted): Promise<string> {
  const id = await toSignature(people, wanted, ['head', 'logistics-head', 'principal'])
  const task = await people.buyer.task(id, 'order')
  const form = { supplier: '启明文化用品有限公司', orderedOn: dayFromNow(0), expectedOn: dayFromNow(5) }
  await people.buyer.post(`/tasks/${task.id}/acts`, { act: 'complete', form })
  await people.keeper.task(id, 'acceptance')
  return id
}

async function toRejection(people: People, wanted: Wanted): Promise<string> {
  const id = await toApproval(people, wanted)
  const task = await people.head.task(id, 'approval')
  await people.head.post(`/tasks/${task.id}/acts`, { act: 'reject', opinion: '库房还有两箱，先用完。' })
  return id
}
