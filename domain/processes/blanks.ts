// An empty field of a screen is a field that was left out.

/** The same form without its empty texts, at every depth. */
export function withoutBlanks<Form>(form: Form): Form {
  if (Array.isArray(form)) return form.map(withoutBlanks) as Form
  if (typeof form !== 'object' || form === null) return form
  const filled = Object.entries(form).filter(([, value]) => value !== '')
  return Object.fromEntries(filled.map(([name, value]) => [name, withoutBlanks(value)])) as Form
}
