// A text in the two languages of the house. Everything a person reads is made of these.

export type Language = 'zh' | 'en'
export type Words = { readonly zh: string; readonly en: string }

/** Fills `{name}` places of a text. An unknown place stays visible: a missing value must be seen, not hidden. */
export function fill(text: string, values: Readonly<Record<string, unknown>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place))
}
