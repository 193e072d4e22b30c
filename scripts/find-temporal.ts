// Which program is the Temporal server: the order in which it is looked for, and the sentence when there is none.
// A server that already runs (TEMPORAL_ADDRESS) needs no program; the callers look at that first.
import { execFile, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { buildTemporal, installedGo, neededGo, TOOLS } from './temporal-build.ts'

/** The first server in which single runs can skip time. */
const OLDEST_SERVER = '1.32.0'

/** How long the SDK's download may take. Without a network it fails at once. */
const DOWNLOAD_MS = 5 * 60_000

export interface Found {
  program: string
  /** Which of the choices was taken, for people. */
  how: string
}

interface Choice {
  how: string
  /** The program, or undefined where this choice does not exist. Throws only when the user named it explicitly. */
  look(): Promise<string | undefined> | string | undefined
}

/** Looks in the order of the list below; `say` is told before anything slow begins. */
export async function findTemporal(say: (line: string) => void, env = process.env): Promise<Found> {
  return firstOf(choices(say, env))
}

export async function firstOf(list: Choice[]): Promise<Found> {
  for (const choice of list) {
    const program = await choice.look()
    if (program) return { program, how: choice.how }
  }
  throw new Error(
    `There is no Temporal server. One of these helps: install Go ${neededGo()} or newer (it is then built, once); ` +
      `install the Temporal CLI with server ${OLDEST_SERVER} or newer; name its file in TEMPORAL_CLI_PATH; ` +
      'connect to the internet, so that it can be downloaded; or give the address of a running server in TEMPORAL_ADDRESS.',
  )
}

function choices(say: (line: string) => void, env: NodeJS.ProcessEnv): Choice[] {
  const built = path.join(cacheFolder(env), `temporal-${goSumHash()}`)
  const downloads = path.join(cacheFolder(env), `temporal-${pinnedVersion()}`)
  return [
    { how: 'TEMPORAL_CLI_PATH', look: () => namedProgram(env['TEMPORAL_CLI_PATH']) },
    { how: 'the temporal on the PATH', look: () => programOnPath(env['PATH']) },
    { how: 'built before, from the cache', look: () => (existsSync(built) ? built : undefined) },
    { how: 'downloaded before, from the cache', look: () => downloadedIn(downloads) },
    { how: "the SDK's download", look: () => download(downloads, say) },
    {
      how: 'built with Go',
      look: async () => {
        if (!isAtLeast(installedGo(), neededGo())) return undefined
        await buildTemporal(built, say)
        return built
      },
    },
  ]
}

export function cacheFolder(env: NodeJS.ProcessEnv): string {
  return path.join(env['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache'), 'houqin')
}

function goSumHash(): string {
  const sum = readFileSync(path.join(TOOLS, 'go.sum'))
  return createHash('sha256').update(sum).digest('hex').slice(0, 16)
}

function namedProgram(file: string | undefined): string | undefined {
  if (!file) return undefined
  if (!existsSync(file)) throw new Error(`TEMPORAL_CLI_PATH names ${file}, which does not exist.`)
  return file
}

function programOnPath(searchPath: string | undefined): string | undefined {
  const name = process.platform === 'win32' ? 'temporal.exe' : 'temporal'
  const folders = (searchPath ?? '').split(path.delimiter).filter(Boolean)
  const program = folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file))
  return program && isAtLeast(serverVersion(program), OLDEST_SERVER) ? program : undefined
}

/** The version of the server inside a Temporal CLI, which differs from that of the CLI. */
function serverVersion(program: string): string | undefined {
  return readServerVersion(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout ?? '')
}

export function readServerVersion(output: string): string | undefined {
  return /Server (\d+\.\d+\.\d+)/.exec(output)?.[1]
}

/** Compares dotted versions by number; what follows a dash (a pre-release) is left aside. */
export function isAtLeast(version: string | undefined, least: string): boolean {
  if (!version) return false
  const numbers = (text: string) => (text.split('-')[0] ?? '').split('.').map(Number)
  const have = numbers(version)
  for (const [place, wanted] of numbers(least).entries()) {
    const difference = (have[place] ?? 0) - wanted
    if (difference !== 0) return difference > 0
  }
  return true
}

/** What is downloaded is the version of the CLI that tools/temporal-cli pins. */
function pinnedVersion(): string {
  return /temporalio\/cli (v\S+)/.exec(readFileSync(path.join(TOOLS, 'go.mod'), 'utf8'))?.[1] ?? ''
}

/** The SDK names the file it makes; while it is being made it ends in `.downloading`. */
function downloadedIn(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined
  const name = readdirSync(folder).find((file) => !file.endsWith('.downloading'))
  return name && path.join(folder, name)
}

async function download(folder: string, say: (line: string) => void): Promise<string | undefined> {
  say(`looking for the Temporal CLI ${pinnedVersion()} at its makers`)
  mkdirSync(folder, { recursive: true })
  const script = path.join(import.meta.dirname, 'temporal-download.ts')
  try {
    const args = ['--import', 'tsx', script, folder, pinnedVersion()]
    await promisify(execFile)(process.execPath, args, { timeout: DOWNLOAD_MS })
  } catch {
    return undefined
  }
  const program = downloadedIn(folder)
  return program && isAtLeast(serverVersion(program), OLDEST_SERVER) ? program : undefined
}
