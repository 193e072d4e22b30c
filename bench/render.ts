// Keeps results, and puts their table into the README, between its markers. `tsx bench/render.ts` does that again by hand.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Results } from './results.ts'
import { tableOf } from './table.ts'

const README = path.join(import.meta.dirname, 'README.md')
const RESULTS = path.join(import.meta.dirname, 'results.json')
const PLACE = /(<!-- results -->\n)[\s\S]*(<!-- end of results -->)/

export function keepResults(results: Results): void {
  writeFileSync(RESULTS, `${JSON.stringify(results)}\n`)
  renderReadme(results)
}

function renderReadme(results: Results): void {
  const text = readFileSync(README, 'utf8')
  if (!PLACE.test(text)) throw new Error('the README has no place for the results')
  const table = (_all: string, begin: string, end: string) => `${begin}\n${tableOf(results)}\n\n${end}`
  writeFileSync(README, text.replace(PLACE, table))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  renderReadme(JSON.parse(readFileSync(RESULTS, 'utf8')) as Results)
}
