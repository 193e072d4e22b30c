// `npm run check`: everything about the source that is not a test of behaviour. All checks run, even after one has failed;
// each is one line with its time, and only a failing one shows its words. `npm run check -- lint` runs one.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { seconds } from './console.ts'

interface Check {
  name: string
  command: string[]
  /** Left out while there is nothing to check. */
  needs?: string
}

const script = (file: string, ...args: string[]) => [process.execPath, '--import', 'tsx', file, ...args]

const CHECKS: Check[] = [
  { name: 'format', command: ['biome', 'format', '.'] },
  { name: 'lint', command: ['biome', 'lint', '--error-on-warnings', '.'] },
  { name: 'typed lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'types', command: ['tsc'] },
  { name: 'web types', command: ['tsc', '--project', 'web'], needs: 'web/tsconfig.json' },
  { name: 'layers', command: ['vitest', 'run', '--project', 'unit', 'test/house/imports', 'test/house/process-words'] },
  { name: 'dead code', command: ['knip'] },
  { name: 'size', command: script('scripts/check-size.ts') },
  { name: 'duplicates', command: script('scripts/check-duplicates.ts') },
  { name: 'docs', command: script('scripts/docs.ts', '--check'), needs: 'scripts/docs.ts' },
]

const wanted = process.argv.slice(2)
const chosen = CHECKS.filter(({ name, needs }) => (needs ? existsSync(needs) : true) && isWanted(name))
if (chosen.length === 0) {
  console.error(`There is no such check. There are: ${CHECKS.map(({ name }) => name).join(', ')}`)
  process.exit(1)
}
let failed = 0
for (const check of chosen) if (!(await passes(check))) failed += 1
console.log(failed ? `\n${failed} of ${chosen.length} checks failed` : `\n${chosen.length} checks passed`)
process.exit(failed ? 1 : 0)

function isWanted(name: string): boolean {
  return wanted.length === 0 || wanted.includes(name)
}

async function passes({ name, command }: Check): Promise<boolean> {
  const begun = performance.now()
  const { code, output } = await run(command)
  console.log(`  ${code === 0 ? '✓' : '✗'} ${name.padEnd(12)} ${seconds(performance.now() - begun).padStart(7)}`)
  if (code !== 0) console.log(output.trimEnd().replaceAll(/^/gm, '      '))
  return code === 0
}

/** npm puts the tools of node_modules on the PATH. */
function run([program = '', ...args]: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { shell: process.platform === 'win32' })
    let output = ''
    const add = (chunk: Buffer) => {
      output += chunk
    }
    child.stdout.on('data', add)
    child.stderr.on('data', add)
    child.once('error', (error) => resolve({ code: null, output: error.message }))
    child.once('close', (code) => resolve({ code, output }))
  })
}
