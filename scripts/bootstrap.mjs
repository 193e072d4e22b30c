// What `npm start` and `npm test` run first, on a fresh clone too: only Node's own modules until everything is installed.
// It installs, generates and builds what is due, then hands over to start.ts or test.ts.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** A sentence if this version of Node cannot run the project. */
export function nodeProblem(version) {
  const [major, minor] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return undefined
  return `Houqin needs Node.js 20.19 or newer; this is ${version}.`
}

/** The words of a command are shown while it runs (`loud`) or only when it fails. */
function run(command, args, { loud = false } = {}) {
  const begun = performance.now()
  const stdio = loud ? 'inherit' : 'pipe'
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    stdio,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const time = `${((performance.now() - begun) / 1000).toFixed(1)} s`
  const shown = [command, ...args].join(' ')
  if (status === 0) return console.log(`  ✓ ${shown}  ${time}`)
  if (!loud) console.error(`${stdout ?? ''}${stderr ?? ''}`)
  fail(`${shown} failed after ${time}${error ? `: ${error.message}` : ''}; its own words stand above.`)
}

function fail(sentence) {
  console.error(`\n${sentence}\n`)
  process.exit(1)
}

/** Whether what is installed is what the lockfile says; packages for other machines may be missing. */
function isInstalled() {
  const present = packagesOf('node_modules/.package-lock.json')
  return Object.entries(packagesOf('package-lock.json')).every(([where, { version, optional }]) => {
    return where === '' || (where in present ? present[where].version === version : optional)
  })
}

function packagesOf(lockfile) {
  return existsSync(lockfile) ? JSON.parse(readFileSync(lockfile, 'utf8')).packages : {}
}

function filesUnder(entry) {
  if (!existsSync(entry)) return []
  if (!statSync(entry).isDirectory()) return [entry]
  return readdirSync(entry).flatMap((name) => filesUnder(path.join(entry, name)))
}

/** Runs a command when its inputs are not those of its last success, or when its output is not there. */
function whenChanged(inputs, output, command, args) {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap(filesUnder).sort()) hash.update(file).update(readFileSync(file))
  const digest = hash.digest('hex')
  const stamp = path.join('node_modules', '.houqin', args.join('-').replaceAll(/\W+/g, '-'))
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  run(command, args)
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, digest)
}

async function main([command]) {
  const problem = nodeProblem(process.versions.node)
  if (problem) fail(problem)
  if (command !== 'start' && command !== 'test') fail('usage: node scripts/bootstrap.mjs start | test')
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  if (!isInstalled()) run('npm', ['ci', '--loglevel=error'], { loud: true })
  const generated = 'generated/prisma/client.ts'
  whenChanged(['prisma/schema', 'package-lock.json'], generated, 'npm', ['run', '--silent', 'generate'])
  if (existsSync('web/index.html')) {
    whenChanged(['web', 'package-lock.json'], 'dist/web/index.html', 'npm', ['run', '--silent', 'build:web'])
  }
  const { register } = await import('tsx/esm/api')
  register()
  await import(new URL(`${command}.ts`, import.meta.url).href)
}

// Imported by its test, it only offers its functions.
if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  await main(process.argv.slice(2))
