// When two names, telephones or addresses are the same although they are written in two ways: 华联（北京）, 华联(北京)
// and full-width or spaced letters. Nothing here knows quotes.

const NOT_COMPARED = /[\p{Z}\p{C}\p{Ps}\p{Pe}\s]/gu
const PUNCTUATION = /[\p{P}\p{S}]/gu
const NOT_A_DIGIT = /\D/gu
/** 国家代码 86, written with or without zeros before it. */
const COUNTRY_CODE = /^(?:00)?86(?=\d{9,})/u

/** One width, one case, no spaces, no brackets. */
export function normalName(name: string): string {
  return name.normalize('NFKC').replaceAll(NOT_COMPARED, '').toLowerCase()
}

export function isSameName(one: string, other: string): boolean {
  return normalName(one) === normalName(other)
}

/** Digits only, without the country's own. */
export function normalPhone(phone: string): string {
  return phone.normalize('NFKC').replaceAll(NOT_A_DIGIT, '').replace(COUNTRY_CODE, '')
}

export function normalAddress(address: string): string {
  return normalName(address).replaceAll(PUNCTUATION, '')
}
