// The source files of the project, by their paths from its root.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const ROOT = path.join(import.meta.dirname, '..')

/** Made by tools or kept by a running system; hidden folders are left aside too. */
const NOT_SOURCE = new Set(['node_modules', 'generated', 'dist', 'data', 'coverage', 'gallery'])

export interface SourceFile {
  file: string
  text: string
}

export function topFolders(): string[] {
  const entries = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return entries.map(({ name }) => name).filter((name) => !name.startsWith('.') && !NOT_SOURCE.has(name))
}

export function sourceFiles(extensions = ['.ts', '.tsx', '.mjs']): SourceFile[] {
  return topFolders()
    .flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        path.posix.join(folder, name.replaceAll('\\', '/')),
      ),
    )
    .filter((file) => extensions.includes(path.extname(file)) && !file.includes('/node_modules/'))
    .map((file) => ({ file, text: readFileSync(path.join(ROOT, file), 'utf8') }))
}
