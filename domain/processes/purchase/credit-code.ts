// 统一社会信用代码, GB 32100-2015: 18 characters, the last of which is computed from the others.
//
//   1 registering authority · 2 kind · 3–8 region (digits) · 9–17 organisation code (GB 11714) · 18 check character
//
// The organisation code carries a check character of its own; codes given to old organisations are known that break it,
// so only the last one decides. I, O, Z, S and V are not used.

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const SHAPE = /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/
const LENGTH = 18
const MODULUS = CHARACTERS.length
/** Weights are the powers of 3 modulo 31. */
const BASE = 3

/** As it is compared and kept: narrow capitals without spaces. */
export function normalCreditCode(code: string): string {
  return code.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase()
}

/** Whether a code (as `normalCreditCode` leaves it) has the right shape and the right last character. */
export function isCreditCode(code: string): boolean {
  return SHAPE.test(code) && code.at(-1) === checkCharacter(code)
}

function checkCharacter(code: string): string | undefined {
  let sum = 0
  let weight = 1
  for (const character of code.slice(0, LENGTH - 1)) {
    sum += CHARACTERS.indexOf(character) * weight
    weight = (weight * BASE) % MODULUS
  }
  return CHARACTERS[(MODULUS - (sum % MODULUS)) % MODULUS]
}
