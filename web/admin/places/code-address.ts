// What a phone opens that has scanned the code of a place.

/** Undefined where the base is no address. */
export function addressOfCode(base: string, code: string): string | undefined {
  try {
    const url = new URL(base.trim())
    if (!['http:', 'https:'].includes(url.protocol)) return undefined
    return `${url.origin}/r/${encodeURIComponent(code)}`
  } catch {
    return undefined
  }
}
