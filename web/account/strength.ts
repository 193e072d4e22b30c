// How easily a password is guessed, roughly. The rule that counts (its length) is the server's; this only advises. Pure.

export type Strength = 'short' | 'weak' | 'fair' | 'good'

/** As the server asks for. */
export const PASSWORD_LEAST = 10
const LONG = 14
const FEW_DIFFERENT = 5
const KINDS = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/]
const ROWS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const COMMON = /password|passw0rd|houqin|admin|iloveyou|welcome|woaini/i
const STEP = 4

export function strengthOf(password: string, username = ''): Strength {
  const letters = Array.from(password)
  if (letters.length < PASSWORD_LEAST) return 'short'
  const lower = password.toLowerCase()
  const isNamed = username.length > 2 && lower.includes(username.toLowerCase())
  const isPoor = new Set(letters).size < FEW_DIFFERENT || COMMON.test(password) || walks(lower)
  const kinds = KINDS.filter((kind) => kind.test(password)).length
  if (isNamed || isPoor || (kinds === 1 && letters.length < LONG)) return 'weak'
  return letters.length >= LONG || kinds > 2 ? 'good' : 'fair'
}

/** Mostly a walk along the alphabet, the digits or a row of the keyboard. */
function walks(lower: string): boolean {
  let walked = 0
  for (let from = 0; from + STEP <= lower.length; from += 1) {
    const piece = lower.slice(from, from + STEP)
    if (ROWS.some((row) => row.includes(piece))) walked += 1
  }
  return walked * 2 >= lower.length - STEP + 1
}
