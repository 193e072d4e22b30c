// Deadlines of seconds, so that rungs fall due in the middle of a test.
import { DEFAULT_POLICY } from '../../domain/processes/purchase/policy-defaults.ts'
import type { PolicyLadder } from '../../domain/processes/purchase/policy-type.ts'
import { ask } from './engine.ts'

const HOUR_SECONDS = 3600

export function seconds(count: number) {
  return { calendarHours: count / HOUR_SECONDS }
}

export function shortLadder(dueSeconds: number): PolicyLadder {
  return {
    // A test is run at any hour.
    quiet: 'ignore',
    due: seconds(dueSeconds),
    rungs: [
      { at: { after: seconds(dueSeconds / 2) }, do: 'remind' },
      { at: 'due', do: 'remind' },
      { at: { afterDue: seconds(dueSeconds / 2) }, do: 'remind' },
    ],
  }
}

/** Every school's next version of the purchase policy: all signatures and works have this ladder. */
export async function shortenDeadlines(databaseUrl: string, ladder: PolicyLadder): Promise<void> {
  const { chain, quotes, order, acceptance } = DEFAULT_POLICY
  await firstPolicy(databaseUrl, {
    chain: chain.map((step) => ({ ...step, ladder })),
    quotes: { ...quotes, ladder },
    order: { ...order, ladder },
    acceptance: { ...acceptance, furtherLadder: ladder },
  })
}

/** Every school decides this about its purchases, and nothing else. */
export async function firstPolicy(databaseUrl: string, data: object): Promise<void> {
  await ask(
    { databaseUrl, temporalAddress: '' },
    `INSERT INTO policy (school_id, process, version, data) SELECT id, 'purchase', 1, $1 FROM school`,
    [JSON.stringify(data)],
  )
}
