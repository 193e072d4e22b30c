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
  readonly #whole: (parts: readonly string[]) => string
  readonly #known = new Map<string, Statement>()

  constructor(name: string, whole: (parts: readonly string[]) => string) {
    this.#name = name
    this.#whole = whole
  }

  /** The statement with its values: first those that stand in every variant, always as many, then those of the parts. */
  of(values: readonly unknown[], parts: readonly Part[]): [statement: Statement, values: readonly unknown[]] {
    const name = [this.#name, ...parts.map(({ key }) => key)].join('-')
    const statement = this.#known.get(name) ?? { name, text: this.#whole(textsOf(parts, values.length + 1)) }
    this.#known.set(name, statement)
    return [statement, [...values, ...parts.flatMap((part) => part.values)]]
  }
}

function textsOf(parts: readonly Part[], first: number): string[] {
  let next = first
  return parts.map(({ text, values }) => {
    const from = next
    next += values.length
    return text(from)
  })
}
