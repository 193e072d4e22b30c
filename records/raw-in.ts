// Statements by hand within a transaction of Prisma's. What they select must have a type that Prisma knows: void is none.
import type { Sql, Statement, Tx } from './database.ts'

export function rawIn(tx: Tx): Sql {
  const query = <Row>({ text }: Statement, values: readonly unknown[]): Promise<Row[]> =>
    tx.$queryRawUnsafe<Row[]>(text, ...values)
  return { query, write: query }
}
