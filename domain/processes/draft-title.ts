// What a form that is half written is called: its title, or the words that say what it is about. Pure.

const NAMING = ['title', 'text'] as const
const SHOWN = 40

/** What is typed so far need not be what the process can describe. */
export function draftTitle(form: unknown): string | undefined {
  if (typeof form !== 'object' || form === null) return undefined
  const named = NAMING.map((name) => (form as Readonly<Record<string, unknown>>)[name])
  const found = named.find((text) => typeof text === 'string' && text.trim() !== '')
  if (typeof found !== 'string') return undefined
  const letters = Array.from(found.trim().split('\n')[0] ?? '')
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : letters.join('')
}
