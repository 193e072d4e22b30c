// The code without which nobody sets the first school up: it is shown where the server was started, and kept in the data
// folder until there is a school.

import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const GROUPS = 3
const GROUP_LENGTH = 4

type Where = { readonly dataFolder: string; readonly setupCode?: string }

/** The code of the settings, else the one in the data folder, which is made when it is first asked for. */
export function setupCode({ dataFolder, setupCode: given }: Where): string {
  if (given) return given
  const file = fileIn(dataFolder)
  try {
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(file, `${newCode()}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}

export function isSetupCode(where: Where, written: string): boolean {
  return timingSafeEqual(digest(setupCode(where)), digest(written))
}

export function forgetSetupCode({ dataFolder }: Where): void {
  rmSync(fileIn(dataFolder), { force: true })
}

/** As people copy it from a screen: letters of either case, with or without the dashes. */
function digest(code: string): Buffer {
  return createHash('sha256').update(code.replaceAll(/[\s-]/g, '').toUpperCase()).digest()
}

function newCode(): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}

function fileIn(dataFolder: string): string {
  return path.join(dataFolder, 'setup-code')
}
