// The first screen: at most 350 kB of JavaScript, as it is sent (gzip). Whoever is in a store room waits for each kB.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { ROOT, sourceFiles } from '../../scripts/source-files.ts'
import { filesAtOnce, gzippedSizes, type Manifest, sumOf } from './web-size.ts'

const FOLDER = path.join(ROOT, 'dist', 'web')
const MANIFEST = path.join(FOLDER, 'build.json')
const ENTRY = 'index.html'
const MOST = 350_000
const BUILD_MS = 180_000

/** What has changed since the pages were built is built in. */
function isBuilt(): boolean {
  if (!existsSync(MANIFEST)) return false
  const built = statSync(MANIFEST).mtimeMs
  const files = sourceFiles(['.ts', '.tsx', '.css', '.html']).filter(({ file }) => /^(web|domain)\//.test(file))
  return files.every(({ file }) => statSync(path.join(ROOT, file)).mtimeMs <= built)
}

beforeAll(() => {
  if (isBuilt()) return
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'build:web'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status !== 0) throw new Error(`the pages cannot be built: ${stderr}`)
}, BUILD_MS)

const manifest = () => JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest

test('the first screen needs at most 350 kB of JavaScript', () => {
  const sizes = gzippedSizes(FOLDER, filesAtOnce(manifest(), ENTRY))
  const told = sizes.map(({ file, bytes }) => `${file} ${Math.round(bytes / 1000)} kB`)
  expect(sumOf(sizes) <= MOST ? [] : told).toEqual([])
})

test('every other page comes when it is first opened', () => {
  const atOnce = new Set(filesAtOnce(manifest(), ENTRY))
  const pages = Object.entries(manifest()).filter(([name]) => name.endsWith('-page.tsx'))
  expect(pages.length).toBeGreaterThan(5)
  expect(pages.filter(([, { file }]) => atOnce.has(file))).toEqual([])
})

test('what is imported at once is counted with its own imports, what comes later is not', () => {
  const small: Manifest = {
    'index.html': { file: 'a.js', imports: ['_b.js', '_c.js'], dynamicImports: ['page.tsx'] },
    '_b.js': { file: 'b.js', imports: ['_c.js'] },
    '_c.js': { file: 'c.js', imports: ['_b.js'] },
    'page.tsx': { file: 'page.js' },
  }
  expect(filesAtOnce(small, 'index.html')).toEqual(['a.js', 'b.js', 'c.js'])
  expect(() => filesAtOnce({ 'index.html': { file: 'a.js', imports: ['_gone.js'] } }, 'index.html')).toThrow('_gone.js')
})

test('too much is found', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'web-size-'))
  const noise = Array.from({ length: 200_000 }, (_, place) => ((place * 2_654_435_761) >>> 0).toString(36)).join('')
  writeFileSync(path.join(folder, 'a.js'), noise)
  expect(sumOf(gzippedSizes(folder, ['a.js']))).toBeGreaterThan(MOST)
  rmSync(folder, { recursive: true })
})
