// Many small things, a few at once.

/** Throws the first error, after which nothing more is begun; by then all that was begun has ended. */
export async function inTurn<Item>(items: readonly Item[], atOnce: number, work: (item: Item) => Promise<void>) {
  const left = [...items]
  const failures: unknown[] = []
  const hand = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) {
      try {
        await work(item)
      } catch (error) {
        failures.push(error)
        left.length = 0
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, hand))
  if (failures.length > 0) throw failures[0]
}
