// The code in the QR code on a door. Long enough that nobody finds one by trying; without letters that look alike.

import { randomInt } from 'node:crypto'

const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz'
const LENGTH = 12
const CODE = /^[0-9a-z]{6,20}$/

export function newCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}

/** Whether it is written as one: codes are read in small letters, however somebody typed them. */
export function codeOf(text: string): string | undefined {
  const code = text.toLowerCase()
  return CODE.test(code) ? code : undefined
}
