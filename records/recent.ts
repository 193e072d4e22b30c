// A few things kept in memory because they never change under their key; the one that was not asked for longest goes first.

export type Recent<Value> = {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
}

export function recent<Value>(most: number): Recent<Value> {
  const kept = new Map<string, Value>()
  const renew = (key: string, value: Value) => {
    kept.delete(key)
    kept.set(key, value)
  }
  return {
    get(key) {
      const value = kept.get(key)
      if (value !== undefined) renew(key, value)
      return value
    },
    set(key, value) {
      renew(key, value)
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    },
  }
}
