// Where a value stands in a form: 'lines.0.item'. Values are plain JSON and are never changed in place.

export type FormValue = Readonly<Record<string, unknown>>

const PLACE = /^\d+$/

export function under(path: string, name: string | number): string {
  return path === '' ? String(name) : `${path}.${name}`
}

export function isRecord(value: unknown): value is FormValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

export function valueAt(root: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((found, name) => {
    if (Array.isArray(found)) return found[Number(name)] as unknown
    return isRecord(found) ? found[name] : undefined
  }, root)
}

/** The same form with another value at one place; `undefined` takes the field away. */
export function withValue(root: FormValue, path: string, value: unknown): FormValue {
  return change(root, path.split('.'), value) as FormValue
}

function change(container: unknown, [name = '', ...rest]: readonly string[], value: unknown): unknown {
  if (Array.isArray(container) || (container === undefined && PLACE.test(name))) {
    const list = [...listOf(container)]
    const place = Number(name)
    list[place] = rest.length === 0 ? value : change(list[place], rest, value)
    return list
  }
  const record = isRecord(container) ? container : {}
  const next = rest.length === 0 ? value : change(record[name], rest, value)
  if (next !== undefined) return { ...record, [name]: next }
  const { [name]: _gone, ...others } = record
  return others
}

/** The name by which a process knows the field: the form's key and the path without the places of lists. */
export function fieldKey(form: string, path: string): string {
  return [form, ...path.split('.').filter((name) => !PLACE.test(name))].join('.')
}

export function isAtOrBelow(field: string, path: string): boolean {
  return field === path || field.startsWith(`${path}.`)
}
