// The results as a table of Markdown, for the console and for the README.
import { median } from './numbers.ts'
import { isMet, type Measured, MOST_EVENTS, type Quantity, type Ratio, type Results, UNITS } from './results.ts'
import { SIDES, type SideName } from './side.ts'

const NAMES: Record<SideName, string> = {
  houqin: 'Houqin',
  dbos: 'DBOS',
  dbosTuned: 'DBOS, tuned',
  updates: 'bare updates',
}
const QUANTITIES: Record<Quantity, string> = { p50: 'p50', p99: 'p99', perSecond: 'per second' }

export function tableOf({ takenAt, machine, measured, ratios, histories }: Results): string {
  const { cores, processor, memoryGb, system, node, postgres, temporal, dbos, loadBefore } = machine
  return [
    `Taken ${takenAt.slice(0, 10)} on ${cores} cores (${processor}), ${memoryGb} GB, ${system}; Node ${node}, PostgreSQL ` +
      `${postgres} (fsync on), Temporal server ${temporal} (SQLite file), DBOS ${dbos}; load before the run ${loadBefore}.`,
    '',
    ...rows(['', 'clients', ...SIDES.map((side) => NAMES[side])], measuredRows(measured)),
    '',
    ...rows(['Ratio: Houqin to …', 'clients', 'median', 'repeats', 'aim', ''], ratios.map(ratioRow)),
    '',
    ...rows(['History events of a purchase', 'median', 'most', 'of', 'aim', ''], historyRows(histories)),
  ].join('\n')
}

function rows(head: readonly string[], body: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return body.length > 0 ? [line(head), line(head.map(() => '---')), ...body.map(line)] : []
}

/** The medians of the repeats. */
function measuredRows(measured: readonly Measured[]): string[][] {
  const kinds = measured.flatMap(({ of, clients, values }) =>
    (Object.keys(values) as Quantity[]).map((quantity) => ({ of, clients, quantity })),
  )
  const distinct = [...new Map(kinds.map((kind) => [JSON.stringify(kind), kind])).values()]
  return distinct.map(({ of, clients, quantity }) => {
    const cells = SIDES.map((side) => {
      const these = measured.filter((one) => one.of === of && one.clients === clients && one.side === side)
      const values = these.flatMap(({ values: { [quantity]: value } }) => value ?? [])
      return values.length > 0 ? `${median(values).toFixed(1)} ${UNITS[quantity]}` : ''
    })
    return [`${of} ${QUANTITIES[quantity]}`, String(clients), ...cells]
  })
}

function ratioRow(ratio: Ratio): string[] {
  const { of, quantity, clients, against, repeats, median: middle, target } = ratio
  const aim = target && (target.atMost === undefined ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`)
  const all = repeats.map((one) => one.toFixed(2)).join(' ')
  const name = `${of} ${QUANTITIES[quantity]}, ${NAMES[against]}`
  return [name, String(clients), middle.toFixed(2), all, aim ?? '', verdict(isMet(ratio))]
}

function historyRows(histories: Results['histories']): string[][] {
  return SIDES.flatMap((side) => {
    const counted = histories[side]
    if (!counted) return []
    const { median: middle, most, purchases } = counted
    const isOurs = side === 'houqin'
    const aim = isOurs ? [`≤ ${MOST_EVENTS}`, verdict(most <= MOST_EVENTS)] : ['', '']
    return [[NAMES[side], String(middle), String(most), String(purchases), ...aim]]
  })
}

function verdict(isReached: boolean | undefined): string {
  if (isReached === undefined) return ''
  return isReached ? 'reached' : '**missed**'
}
