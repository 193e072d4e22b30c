// 不得一人兼任: places of which nobody may take two. Which candidates can fill them all, each with another person?

/** For each place (a list of person ids) the person who takes it, as many places as possible filled; undefined: none left. */
export function assign(places: readonly (readonly string[])[]): (string | undefined)[] {
  const placeOf = new Map<string, number>()
  for (const index of places.keys()) takePlace(places, index, placeOf, new Set())
  const taken: (string | undefined)[] = places.map(() => undefined)
  for (const [person, index] of placeOf) taken[index] = person
  return taken
}

export function canBeFilled(places: readonly (readonly string[])[]): boolean {
  return assign(places).every((person) => person !== undefined)
}

/** For each place the candidates with whom every place can still be filled; all of them when that cannot be anyway. */
export function withoutDeadEnds(places: readonly (readonly string[])[]): readonly (readonly string[])[] {
  if (!canBeFilled(places)) return places
  const leavesEnough = (index: number, taken: string) =>
    canBeFilled(places.toSpliced(index, 1).map((others) => others.filter((person) => person !== taken)))
  return places.map((candidates, index) => candidates.filter((person) => leavesEnough(index, person)))
}

/** Gives the place to a free candidate, or to one whose own place another candidate can take. */
function takePlace(
  places: readonly (readonly string[])[],
  index: number,
  placeOf: Map<string, number>,
  tried: Set<string>,
): boolean {
  for (const person of places[index] ?? []) {
    if (tried.has(person)) continue
    tried.add(person)
    const held = placeOf.get(person)
    if (held !== undefined && !takePlace(places, held, placeOf, tried)) continue
    placeOf.set(person, index)
    return true
  }
  return false
}
