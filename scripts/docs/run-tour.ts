// Runs the tour of a README as a reader would, in one shell, against the system that runs on the data folder, and holds
// what it prints against what the README promises: `npx tsx scripts/docs/run-tour.ts [README.zh-CN.md]`.
// The tour kills the engine on the way: not for a system that people work with.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readRunning } from '../running.ts'
import { dataFolder } from '../settings.ts'
import { ROOT } from '../source-files.ts'
import { isAsPromised, type TourStep, tourOf } from './tour.ts'

export type TourRun = {
  /** The README whose tour is run, from the root of the project. */
  readonly file: string
  readonly port: string
  readonly dataFolder: string
}
export type TourResult = {
  readonly output: string
  /** A sentence for each step that printed something else, or that failed. */
  readonly problems: readonly string[]
}

const LONGEST_MS = 10 * 60_000
const MARK = '---- step'

export async function runTour({ file, port, dataFolder: data }: TourRun): Promise<TourResult> {
  const steps = tourOf(readFileSync(path.join(ROOT, file), 'utf8'))
  const LANG = file.includes('zh-CN') ? 'zh_CN.UTF-8' : 'C.UTF-8'
  const { code, output } = await shell(scriptOf(steps), { PORT: port, HOUQIN_DATA: data, LANG })
  const outputs = output.split(new RegExp(`^${MARK} \\d+\\n`, 'm')).slice(1)
  const problems = steps.flatMap((step, index) => problemOf(step, index, outputs[index]))
  return { output, problems: code === 0 ? problems : [...problems, `the tour ended with ${code}`] }
}

/** As one script: functions and variables of a step serve the later ones. */
function scriptOf(steps: readonly TourStep[]): string {
  return steps.map(({ script }, index) => `echo '${MARK} ${index + 1}'\n${script}`).join('\n')
}

function problemOf({ promised }: TourStep, index: number, output: string | undefined): string[] {
  const step = `step ${index + 1}`
  if (output === undefined) return [`${step} was not reached`]
  if (promised === undefined || isAsPromised(output, promised)) return []
  return [`${step} printed\n${output}\nand not\n${promised}`]
}

/** The script is given as a file would be: what it starts must not read it. */
function shell(script: string, env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-e', '-c', script], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: LONGEST_MS,
    })
    const parts: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output: Buffer.concat(parts).toString('utf8') }))
  })
}

async function main([file = 'README.md']: readonly string[]): Promise<void> {
  const data = dataFolder()
  const running = readRunning(data)
  if (!running) throw new Error(`Nothing runs on ${data}: start the system first with npm start.`)
  const { output, problems } = await runTour({ file, port: new URL(running.apiUrl).port, dataFolder: data })
  console.log(output)
  if (problems.length > 0) throw new Error(problems.join('\n\n'))
  console.log('The tour goes as it says.')
}

// Imported by its tests, it only offers its functions.
if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await main(process.argv.slice(2))
  } catch (error) {
    console.error(`\n${(error as Error).message}`)
    process.exitCode = 1
  }
}
