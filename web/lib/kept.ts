// What is typed and not sent yet stays on the device, so that neither a lost connection nor a closed tab loses it.

const PREFIX = 'houqin.kept.'
const MOST_AGE_MS = 30 * 86_400_000

export function keep(name: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify({ at: Date.now(), value }))
  } catch {
    // A full or forbidden storage keeps nothing; the server's draft is still there.
  }
}

export function kept<Value>(name: string): { readonly at: number; readonly value: Value } | undefined {
  try {
    const text = localStorage.getItem(PREFIX + name)
    return text === null ? undefined : (JSON.parse(text) as { at: number; value: Value })
  } catch {
    return undefined
  }
}

export function forget(name: string): void {
  localStorage.removeItem(PREFIX + name)
}

/** Of everything that is kept under names that begin so. */
export function keptNames(start: string): string[] {
  const begin = PREFIX + start
  return Object.keys(localStorage).flatMap((name) => (name.startsWith(begin) ? [name.slice(PREFIX.length)] : []))
}

/** At sign-out nothing of a person stays on the device. */
export function forgetEverything(): void {
  for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name)
}

export function forgetOld(now = Date.now()): void {
  for (const name of Object.keys(localStorage)) {
    if (!name.startsWith(PREFIX)) continue
    const found = kept<unknown>(name.slice(PREFIX.length))
    if (!found || now - found.at > MOST_AGE_MS) localStorage.removeItem(name)
  }
}
