// One whole purchase, act by act. Each act is printed when it has been answered; the trail follows as sentences.

import { Person } from './client.ts'
import { dayFromNow } from './days.ts'
import { pdf } from './paper.ts'

export type Stage = {
  api: string
  say: (line: string) => void
  /** Lives through an unanswered night before the principal signs. */
  night?: (requestId: string) => Promise<void>
}

const PASSWORD = 'houqin-demo'

export async function play({ api, say, night }: Stage): Promise<string> {
  const names = ['teacher', 'buyer', 'head', 'logistics-head', 'principal', 'keeper', 'vice-principal'] as const
  const signedIn = await Promise.all(names.map((name) => Person.signIn(api, name, PASSWORD)))
  const who = Object.fromEntries(signedIn.map((person) => [person.username, person])) as Record<
    (typeof names)[number],
    Person
  >

  const { id, number } = await who.teacher.post<{ id: string; number: string }>('/requests', {
    process: 'purchase',
    form: {
      title: '粉笔和黑板擦',
      reason: '新学期开学，库房已空',
      category: 'teaching',
      neededOn: dayFromNow(30),
      lines: [
        { item: '无尘粉笔', specification: '白色', quantity: 40, unit: '盒', estimatedPriceFen: 650 },
        { item: '黑板擦', quantity: 20, unit: '个', estimatedPriceFen: 500 },
      ],
    },
  })
  say(`teacher         sends ${number}`)

  const quotes = await who.buyer.task(id, 'quotes')
  const papers = await Promise.all(
    ['A', 'B', 'C'].map((name) => who.buyer.upload(`quote-${name}.pdf`, pdf(`Quote ${name}`))),
  )
  const prices = [
    { name: '东门文具店', unit: [640, 480] },
    { name: '启明文化用品公司', unit: [600, 450] },
    { name: '永兴百货', unit: [700, 450] },
  ]
  const form = {
    quotes: prices.map(({ name, unit }, index) => ({
      supplier: { name },
      lines: unit.map((unitPriceFen, line) => ({ line, unitPriceFen })),
      taxIncluded: true,
      deliveryDays: 3,
      validUntil: dayFromNow(60),
      file: papers[index],
    })),
    chosen: 1,
  }
  await who.buyer.post(`/tasks/${quotes.id}/acts`, { act: 'complete', form })
  say('buyer           sends three quotes and chooses the lowest')

  for (const name of ['head', 'logistics-head', 'principal'] as const) {
    const { id: task } = await who[name].task(id, 'approval')
    if (name === 'principal') await night?.(id)
    await who[name].post(`/tasks/${task}/acts`, { act: 'approve', opinion: '同意' })
    say(`${name.padEnd(15)} signs`)
  }

  const order = await who.buyer.task(id, 'order')
  const today = dayFromNow(0)
  const ordered = { supplier: '启明文化用品公司', orderedOn: today, expectedOn: dayFromNow(7) }
  await who.buyer.post(`/tasks/${order.id}/acts`, { act: 'complete', form: ordered })
  say('buyer           orders')

  const acceptance = { lines: [40, 20].map((accepted, line) => ({ line, accepted })) }
  const { id: accepting } = await who.keeper.task(id, 'acceptance')
  await who.keeper.post(`/tasks/${accepting}/acts`, { act: 'approve', form: acceptance })
  say('keeper          counts 40 and 20 and signs the acceptance')
  for (const name of ['buyer', 'vice-principal'] as const) {
    await who[name].post(`/tasks/${accepting}/acts`, { act: 'approve' })
    say(`${name.padEnd(15)} signs the acceptance`)
  }
  return id
}
