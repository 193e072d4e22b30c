import { expect, test } from 'vitest'
import { isSameName, normalAddress, normalPhone } from '../../../domain/processes/purchase/same-name.ts'

test.each([
  ['华联（北京）商贸有限公司', '华联(北京)商贸有限公司', true],
  ['华联【北京】商贸有限公司', '华联北京商贸有限公司', true],
  ['ＡＢＣ文具', 'abc 文具', true],
  ['晨光\u3000文具店 ', '晨光文具店', true],
  ['晨光\u200b文具店', '晨光文具店', true],
  ['晨光文具店', '晨光文具一店', false],
  ['晨光文具店', '晨光办公店', false],
])('%s and %s: the same supplier? %s', (one, other, same) => {
  expect(isSameName(one, other)).toBe(same)
})

test.each([
  ['+86 138-0013-8000', '13800138000'],
  ['008613800138000', '13800138000'],
  ['１３８００１３８０００', '13800138000'],
  ['(010) 8600 1234', '01086001234'],
  ['86001234', '86001234'],
  ['—', ''],
])('the number %s is %s', (written, number) => {
  expect(normalPhone(written)).toBe(number)
})

test('an address is the same with and without its commas', () => {
  expect(normalAddress('人民路１２号，3-2 室')).toBe(normalAddress('人民路12号 32室'))
})
