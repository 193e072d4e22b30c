// Why a signature of the chain is asked for, or is not: its amount, its categories, the minutes that it needs.

import type { Words } from '../../words.ts'
import type { Reason, StagesContext } from '../process.ts'
import { amountOf, factsOf } from './facts.ts'
import type { ChainStep, PurchasePolicy } from './policy-type.ts'
import { applies, needsMinutes } from './stages.ts'

type Context = StagesContext<PurchasePolicy>

export function reasons(context: Context): Reason[] {
  return context.policy.chain.flatMap((step) => {
    const isNeeded = applies(step, context)
    const why = [...amount(step, context), ...categories(step, context), ...(isNeeded ? minutes(step, context) : [])]
    const { key: group, title } = step
    return why.length === 0 ? [] : [{ stage: 'approval', group, title, isNeeded, why: joined(why) }]
  })
}

function amount({ fromAmountFen = 0 }: ChainStep, { facts }: Context): Words[] {
  if (fromAmountFen === 0) return []
  const limit = yuan(fromAmountFen)
  if (!factsOf(facts, 'request')) return [{ zh: `金额满 ${limit.zh}时`, en: `From ${limit.en} up` }]
  return amountOf(facts) >= fromAmountFen
    ? [{ zh: `金额满 ${limit.zh}`, en: `The amount reaches ${limit.en}` }]
    : [{ zh: `金额不到 ${limit.zh}`, en: `The amount is below ${limit.en}` }]
}

function categories({ categories: wanted }: ChainStep, { policy, facts }: Context): Words[] {
  if (!wanted) return []
  const titles = policy.categories.filter(({ key }) => wanted.includes(key)).map(({ title }) => title)
  const list = { zh: titles.map(({ zh }) => zh).join('、'), en: titles.map(({ en }) => en).join(', ') }
  const category = factsOf(facts, 'request')?.category
  return category !== undefined && !wanted.includes(category)
    ? [{ zh: `只用于${list.zh}`, en: `Only for ${list.en}` }]
    : [{ zh: `用于${list.zh}`, en: `For ${list.en}` }]
}

function minutes({ minutes: rule }: ChainStep, context: Context): Words[] {
  if (rule !== 'required' || !needsMinutes(context)) return []
  const limit = yuan(context.policy.minutes.amountFen)
  return [
    {
      zh: `金额超过 ${limit.zh}，须附集体决策会议纪要`,
      en: `More than ${limit.en}: the minutes of the collective decision are needed`,
    },
  ]
}

function joined(parts: readonly Words[]): Words {
  const [first = '', ...rest] = parts.map(({ en }) => en)
  const lower = rest.map((text) => text.charAt(0).toLowerCase() + text.slice(1))
  return { zh: parts.map(({ zh }) => zh).join('；'), en: [first, ...lower].join('; ') }
}

function yuan(fen: number): Words {
  const sum = (fen / 100).toLocaleString('en-US')
  return { zh: `${sum} 元`, en: `${sum} yuan` }
}
