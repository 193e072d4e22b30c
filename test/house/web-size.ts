// How much JavaScript a page needs before it is shown: its entry in the manifest of the build, and all that it imports at once.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

/** As Vite writes it, as far as it is read here. */
export type Manifest = Record<string, { file: string; imports?: string[]; dynamicImports?: string[] }>

export function filesAtOnce(manifest: Manifest, entry: string): string[] {
  const chunks = new Set([entry])
  for (const name of chunks) {
    const chunk = manifest[name]
    if (!chunk) throw new Error(`${name} is not in the manifest`)
    for (const imported of chunk.imports ?? []) chunks.add(imported)
  }
  return [...chunks].map((name) => manifest[name]?.file ?? '').filter((file) => file.endsWith('.js'))
}

export type Size = { file: string; bytes: number }

export function gzippedSizes(folder: string, files: readonly string[]): Size[] {
  return files.map((file) => ({ file, bytes: gzipSync(readFileSync(path.join(folder, file))).length }))
}

export function sumOf(sizes: readonly Size[]): number {
  return sizes.reduce((sum, { bytes }) => sum + bytes, 0)
}
