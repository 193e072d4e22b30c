// Rows, columns and values of a filled form never move: their place is their name.

export function placeKey(index: number, name = ''): string {
  return `${index}-${name}`
}
