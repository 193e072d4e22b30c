// A statement of several parts, of which each time only those stand in it that are asked for: PostgreSQL prepares every part
// of a statement whenever it is run, also the one that then finds nothing to do.
import type { Statement } from './database.ts'

export type Part = {
  readonly key: string
  /** The part, when its values are the parameters from this one on. */
  readonly text: (first: number) => string
  readonly values: readonly unknown[]
}

export class Variants {
  readonly #name: string
  readonly #fixed: number
  readonly #whole: (parts: readonly string[]) => string
  readonly #known = new Map<string, Statement>()

  /** `fixed` parameters come before those of the parts. */
  constructor(name: string, fixed: number, whole: (parts: readonly string[]) => string) {
    this.#name = name
    this.#fixed = fixed
    this.#whole = whole
  }

  /** Its values are the fixed ones, then those of the parts. */
  of(parts: readonly Part[]): Statement {
    const name = [this.#name, ...parts.map(({ key }) => key)].join('-')
    const known = this.#known.get(name)
    if (known) return known
    let next = this.#fixed + 1
    const texts = parts.map(({ text, values }) => {
      const first = next
      next += values.length
      return text(first)
    })
    const statement = { name, text: this.#whole(texts) }
    this.#known.set(name, statement)
    return statement
  }
}
