// A short mark of what is asked for. It only notices that a list was changed after prices were asked for it; what people
// sign is under a real hash (records). No zod: workflows compare these marks.

export type Goods = {
  readonly item: string
  readonly specification?: string
  readonly quantity: number
  readonly unit: string
}

const FNV_START = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** FNV-1a over items, specifications, quantities and units; prices and remarks are not the goods. */
export function goodsMark(lines: readonly Goods[]): string {
  const text = JSON.stringify(
    lines.map(({ item, specification = '', quantity, unit }) => [item, specification, quantity, unit]),
  )
  let mark = FNV_START
  for (let at = 0; at < text.length; at++) mark = Math.imul(mark ^ text.charCodeAt(at), FNV_PRIME)
  return (mark >>> 0).toString(16).padStart(8, '0')
}
