// Builds the Temporal CLI, with its development server and screen, from the module in tools/temporal-cli.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { commandLine } from './processes.ts'

export const TOOLS = path.join(import.meta.dirname, '..', 'tools', 'temporal-cli')

/** The Go that is installed, or undefined. GOTOOLCHAIN=local: a build must not begin by fetching another Go. */
export function installedGo(): string | undefined {
  const result = spawnSync('go', ['env', 'GOVERSION'], {
    encoding: 'utf8',
    env: goEnvironment(),
    cwd: path.dirname(TOOLS),
  })
  return result.status === 0 ? result.stdout.trim().replace(/^go/, '') : undefined
}

/** The Go that the module asks for. */
export function neededGo(): string {
  return /^go (\S+)/m.exec(readFileSync(path.join(TOOLS, 'go.mod'), 'utf8'))?.[1] ?? '0'
}

function goEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, GOTOOLCHAIN: 'local', CGO_ENABLED: '0' }
}

/**
 * Builds into `target`, which appears only when it is complete. Of two builders at once, the second waits for the first
 * and takes what it made.
 */
export async function buildTemporal(target: string, say: (line: string) => void): Promise<void> {
  mkdirSync(path.dirname(target), { recursive: true })
  const lock = `${target}.lock`
  let told = false
  while (!takeLock(lock)) {
    if (!told) say('another copy of the project is building the Temporal server; waiting for it')
    told = true
    await sleep(1000)
  }
  try {
    if (existsSync(target)) return
    say('building the Temporal server with Go: this takes minutes, once for all copies of the project')
    const unfinished = `${target}.${process.pid}`
    await goBuild(unfinished)
    renameSync(unfinished, target)
  } finally {
    rmSync(lock, { force: true })
  }
}

/** The lock is a file with the builder's process id; that of a dead builder is taken over. */
function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    const holder = Number(readLock(lock))
    if (holder && !commandLine(holder)) rmSync(lock, { force: true })
    return false
  }
}

function readLock(lock: string): string | undefined {
  try {
    return readFileSync(lock, 'utf8')
  } catch {
    return undefined
  }
}

async function goBuild(output: string): Promise<void> {
  const flags = ['-tags', 'disable_grpc_modules', '-ldflags', '-s -w', '-o', output]
  const build = spawn('go', ['build', ...flags, 'github.com/temporalio/cli/cmd/temporal'], {
    cwd: TOOLS,
    env: goEnvironment(),
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  let errors = ''
  build.stderr.on('data', (chunk: Buffer) => {
    errors = (errors + chunk).slice(-2000)
  })
  const stop = () => build.kill()
  process.once('exit', stop)
  const [code] = await once(build, 'close')
  process.removeListener('exit', stop)
  if (code !== 0) throw new Error(`the Temporal server could not be built; is there a network?\n${errors.trim()}`)
}
