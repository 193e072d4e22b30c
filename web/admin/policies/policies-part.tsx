export function PoliciesPart() {
  return null
}
