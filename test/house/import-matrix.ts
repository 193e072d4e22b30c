// Who may import what, as data: layers outside, and the arrows go inwards. A new package in an inner layer is a decision;
// it is added here.
import { type Import, importsOf } from './imports-of.ts'

interface Rule {
  /** Files of ours, by the beginning of their path. */
  files: string[]
  /** Exceptions from `files`. */
  except?: string[]
  /** Files of ours of which only types may be imported. */
  types?: string[]
  /** Packages by name; a trailing `*` stands for any ending. */
  packages: string[]
  /** Exceptions from `packages`. */
  never?: string[]
}

const NODE = 'node:*'
const DATABASE = ['pg', '@prisma/*']
const HTTP = [
  'express',
  'express-*',
  'helmet',
  'compression',
  'multer',
  'file-type',
  'swagger-ui-express',
  'better-auth',
]

/** What paper is made with, in a thread of its own. */
const PAPER = ['pdfmake', 'tsx']
const CALENDARS = ['ical-generator']
const TABLES = ['read-excel-file', 'write-excel-file']

/** The longest matching folder decides. Folders that are not listed (test, bench, scripts) may import anything. */
const RULES: Record<string, Rule> = {
  domain: { files: ['domain/'], packages: ['zod', 'temporal-polyfill'] },
  'domain/desk': {
    files: ['domain/'],
    except: ['domain/processes/', 'domain/registers/', 'domain/plan/'],
    packages: [],
  },
  'domain/worktime': { files: ['domain/worktime/'], packages: ['temporal-polyfill'] },
  workflows: { files: ['domain/', 'workflows/'], types: ['activities/'], packages: ['@temporalio/workflow'] },
  activities: {
    files: ['domain/', 'activities/', 'records/'],
    types: ['workflows/messages.ts'],
    packages: [NODE, '@temporalio/activity'],
  },
  records: { files: ['domain/', 'records/', 'generated/prisma/'], packages: [NODE, ...DATABASE] },
  worker: {
    files: ['domain/', 'workflows/messages.ts', 'activities/', 'records/', 'worker/'],
    packages: [
      NODE,
      ...DATABASE,
      '@temporalio/worker',
      '@temporalio/client',
      '@temporalio/common',
      'pino',
      'nodemailer',
      'web-push',
    ],
  },
  api: {
    files: ['domain/', 'workflows/messages.ts', 'records/', 'api/'],
    packages: [
      NODE,
      ...HTTP,
      ...PAPER,
      ...TABLES,
      ...CALENDARS,
      'zod',
      'pino',
      'pino-http',
      '@temporalio/client',
      '@temporalio/common',
    ],
  },
  web: {
    files: ['domain/', 'web/'],
    types: ['api/'],
    packages: ['*'],
    never: [NODE, ...DATABASE, ...HTTP, '@temporalio/*'],
  },
}

/** The forbidden imports of one file, a sentence each. `file` is its path from the root. */
export function forbiddenImports(file: string, source: string): string[] {
  const folders = Object.keys(RULES).filter((name) => file.startsWith(`${name}/`))
  const rule = RULES[folders.sort((one, other) => other.length - one.length)[0] ?? '']
  if (!rule) return []
  return importsOf(file, source)
    .filter((imported) => !(imported.ours ? mayImportFile(rule, imported) : mayImportPackage(rule, imported)))
    .map(({ target, typeOnly }) => `${file} imports ${typeOnly ? 'types of ' : ''}${target}`)
}

function mayImportFile({ files, except = [], types = [] }: Rule, { target, typeOnly }: Import): boolean {
  const startsWith = (prefix: string) => target.startsWith(prefix)
  if (except.some(startsWith)) return false
  return files.some(startsWith) || (typeOnly && types.some(startsWith))
}

function mayImportPackage({ packages, never = [] }: Rule, { target }: Import): boolean {
  const isNamed = (name: string) => isPackage(target, name)
  return packages.some(isNamed) && !never.some(isNamed)
}

/** A name also stands for what lies inside of the package: `zod` for `zod/v4`. */
function isPackage(target: string, name: string): boolean {
  return name.endsWith('*') ? target.startsWith(name.slice(0, -1)) : target === name || target.startsWith(`${name}/`)
}
