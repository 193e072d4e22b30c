// Many small things, a few at once.

/** Throws the first error, after which nothing more is begun. */
export async function inTurn<Item>(items: readonly Item[], atOnce: number, work: (item: Item) => Promise<void>) {
  const left = [...items]
  const hand = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item)
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, hand))
  } finally {
    left.length = 0
  }
}
