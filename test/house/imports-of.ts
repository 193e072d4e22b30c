// Reads the import statements of a file, with a real parser: also re-exports, dynamic imports, and which are of types only.
import path from 'node:path'
import { parseSync } from 'oxc-parser'

export interface Import {
  /** A file of ours by its path from the root, a package by its name. */
  target: string
  ours: boolean
  typeOnly: boolean
}

/** What a dynamic import of a computed name is called: it cannot be judged, so nothing allows it. */
export const COMPUTED = '(computed)'

export function importsOf(file: string, source: string): Import[] {
  const { module, errors } = parseSync(file, source)
  if (errors[0]) throw new Error(`${file} cannot be parsed: ${errors[0].message}`)
  const imports: Import[] = []
  const add = (specifier: string, typeOnly: boolean) => imports.push(resolve(file, specifier, typeOnly))
  for (const { start, moduleRequest } of module.staticImports) add(moduleRequest.value, isTypeOnly(source, start))
  for (const { start, entries } of module.staticExports) {
    const request = entries.find((entry) => entry.moduleRequest)?.moduleRequest
    if (request) add(request.value, isTypeOnly(source, start))
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const literal = /^['"](.*)['"]$/.exec(source.slice(moduleRequest.start, moduleRequest.end))
    add(literal?.[1] ?? COMPUTED, false)
  }
  return imports
}

/** `import { type X }` keeps the import at run time: only `import type` and `export type` leave nothing behind. */
function isTypeOnly(source: string, start: number): boolean {
  return /^(import|export)\s+type\b/.test(source.slice(start, start + 40))
}

function resolve(file: string, specifier: string, typeOnly: boolean): Import {
  if (!specifier.startsWith('.')) return { target: specifier, ours: false, typeOnly }
  return { target: path.posix.join(path.posix.dirname(file), specifier), ours: true, typeOnly }
}
