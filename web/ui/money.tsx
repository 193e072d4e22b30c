// An amount of money, in tabular digits so that columns of them can be read.

import { useFormats } from '../lib/format.ts'

export function Money({ fen, strong = false }: { fen: number; strong?: boolean }) {
  const { money } = useFormats()
  return <span className={strong ? 'number ui-strong' : 'number'}>{money(fen)}</span>
}
