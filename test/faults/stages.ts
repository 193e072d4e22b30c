// Open requests that stand everywhere a request can stand: each kind of task, each number of signatures, and after returns.
import type { Course, Office } from './purchases.ts'

/** After how many acts, on which course. */
const PLACES: readonly (readonly [Course, number])[] = [
  ...Array.from({ length: 8 }, (_, acts) => ['straight', acts] as const),
  ['revised form', 2],
  ['revised form', 3],
  ['better quote, then jump back', 4],
  ['better quote, then jump back', 5],
  ['better quote, then all over', 5],
  ['returned to the head', 4],
  ['delivery refused', 7],
  ['delivered in two parts', 8],
]

export type Placed = { readonly requestId: string; readonly course: Course }

/** Answers when somebody has the turn in each of them. */
export function everywhere(office: Office): Promise<Placed[]> {
  return Promise.all(
    PLACES.map(async ([course, acts]) => {
      const requestId = await office.send(course)
      if (await office.playOn(requestId, course, acts)) throw new Error(`${course} ends before act ${acts}`)
      await office.whenWaiting(requestId)
      return { requestId, course }
    }),
  )
}
