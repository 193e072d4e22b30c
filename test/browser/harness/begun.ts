// Requests that have come to a point from which a story goes on, made over HTTP.
import { DEMO_PASSWORD } from '../../../prisma/seed/school.ts'
import { Person } from '../../../scripts/demo/client.ts'
import { pdf } from '../../../scripts/demo/paper.ts'
import { dayFromNow } from './clicks.ts'

/** A purchase with three quotes that waits for the head. Answers its id. */
export async function quoted(api: string, title: string): Promise<string> {
  const names = ['teacher', 'buyer', 'head']
  const [teacher, buyer, head] = await Promise.all(names.map((name) => Person.signIn(api, name, DEMO_PASSWORD)))
  if (!teacher || !buyer || !head) throw new Error('nobody is there')
  const line = { item: '无尘粉笔', quantity: 40, unit: '盒', estimatedPriceFen: 650 }
  const form = { title, reason: '开学用', category: 'teaching', neededOn: dayFromNow(30), lines: [line] }
  const { id } = await teacher.post<{ id: string }>('/requests', { process: 'purchase', form })
  const task = await buyer.task(id, 'quotes')
  const suppliers = ['东门文具店', '启明文化用品公司', '永兴百货']
  const files = await Promise.all(
    suppliers.map((name, at) => buyer.upload(`q${at}.pdf`, pdf(`Quote of ${name.length}`))),
  )
  const quotes = suppliers.map((name, at) => ({
    supplier: { name },
    lines: [{ line: 0, unitPriceFen: 600 + at * 10 }],
    taxIncluded: true,
    deliveryDays: 3,
    validUntil: dayFromNow(60),
    file: files[at],
  }))
  await buyer.post(`/tasks/${task.id}/acts`, { act: 'complete', form: { quotes, chosen: 0 } })
  await head.task(id, 'approval')
  return id
}
