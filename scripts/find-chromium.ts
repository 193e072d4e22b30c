// A Chromium for the browser stories and the gallery: the one that HOUQIN_CHROMIUM names, one that is installed, the one that
// Playwright has downloaded, else the one that came with the packages (Linux only).
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

export async function findChromium(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const named = env['HOUQIN_CHROMIUM']
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`HOUQIN_CHROMIUM is ${named}, and there is no such program.`)
  }
  const found = [...INSTALLED, downloaded()].find((program) => program && existsSync(program))
  if (found) return found
  if (process.platform === 'linux' && process.arch === 'x64') return packaged()
  throw new Error('No Chromium was found: install one, or name it in HOUQIN_CHROMIUM.')
}

function downloaded(): string | undefined {
  try {
    return chromium.executablePath()
  } catch {
    return undefined
  }
}

/** Unpacked into the folder for temporary files, once. */
async function packaged(): Promise<string> {
  const { default: packed } = await import('@sparticuz/chromium')
  return packed.executablePath()
}
