// Numerals in the names of places, so that floors come in the order of their numbers: 三层 as '3层'. Up to 99.

const DIGITS = '零一二三四五六七八九'
const TEN = '十'
const NUMERAL = /[一二三四五六七八九]?十[一二三四五六七八九]?|[零一二三四五六七八九]/g

export function withFigures(name: string): string {
  return name.replaceAll(NUMERAL, (numeral) => String(numberOf(numeral)))
}

function numberOf(numeral: string): number {
  if (!numeral.includes(TEN)) return DIGITS.indexOf(numeral)
  const [tens, ones] = numeral.split(TEN)
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0)
}
