import { expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../../../domain/processes/purchase/policy-defaults.ts'
import type { PurchasePolicy } from '../../../domain/processes/purchase/policy-type.ts'
import { reasons } from '../../../domain/processes/purchase/reasons.ts'

const policy: PurchasePolicy = {
  ...DEFAULT_POLICY,
  chain: DEFAULT_POLICY.chain.map((step) =>
    step.key === 'verify' ? { ...step, fromAmountFen: 500_000, categories: ['equipment'] } : step,
  ),
}

function told(totalFen: number, category: string) {
  return reasons({ policy, facts: { request: { totalFen, category } } })
}

test('a step without a limit needs no reason', () => {
  expect(told(1000, 'office').map(({ group }) => group)).toEqual(['verify'])
})

test('what decides is told, whether the signature is needed or not', () => {
  expect(told(500_000, 'equipment')[0]).toMatchObject({
    stage: 'approval',
    isNeeded: true,
    why: { zh: '金额满 5,000 元；用于设备', en: 'The amount reaches 5,000 yuan; for Equipment' },
  })
  expect(told(499_999, 'office')[0]).toMatchObject({
    isNeeded: false,
    why: { zh: '金额不到 5,000 元；只用于设备' },
  })
})

test('before there is an amount the limit is told', () => {
  expect(reasons({ policy, facts: {} })[0]).toMatchObject({
    isNeeded: false,
    why: { zh: '金额满 5,000 元时；用于设备' },
  })
})

test('a large sum tells that the minutes are needed', () => {
  const large = told(3_000_001, 'office').find(({ group }) => group === 'principal')
  expect(large).toMatchObject({ isNeeded: true, why: { zh: '金额超过 30,000 元，须附集体决策会议纪要' } })
})
