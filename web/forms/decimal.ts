// Numbers as they are typed: exact, in the fewest signs. Money is typed in yuan and kept in fen.

const FEN = 2
const LONGEST = 12
const WIDE_DIGITS = /[０-９]/g
const WIDE_POINTS = /[。．]/g

/** Only what can be part of a number; what input methods for Chinese make of digits and points is understood. */
export function cleanDecimal(typed: string, decimals: number): string {
  const plain = typed
    .replace(WIDE_DIGITS, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(WIDE_POINTS, '.')
    .replace(/[^\d.]/g, '')
  const [whole = '', ...rest] = plain.split('.')
  const start = whole.slice(0, LONGEST)
  return decimals === 0 || rest.length === 0 ? start : `${start}.${rest.join('').slice(0, decimals)}`
}

export function numberFrom(text: string): number | undefined {
  return /\d/.test(text) ? Number(text) : undefined
}

export function fenFrom(text: string): number | undefined {
  if (!/\d/.test(text)) return undefined
  const [whole = '', rest = ''] = text.split('.')
  return Number(`${whole}${rest.padEnd(FEN, '0').slice(0, FEN)}`)
}

export function yuanText(fen: number): string {
  const digits = String(Math.round(fen)).padStart(FEN + 1, '0')
  return `${digits.slice(0, -FEN)}.${digits.slice(-FEN)}`
}

/** 1234.5 as 1,234.5: easier to read back than to type. */
export function grouped(text: string): string {
  const [whole = '', ...rest] = text.split('.')
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.')
}
