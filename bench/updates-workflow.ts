// The bare workflow: as many updates as a purchase has acts, each answered at once, nothing written anywhere else.
import { allHandlersFinished, condition, defineUpdate, setHandler } from '@temporalio/workflow'
import { ACTS } from './side.ts'

const act = defineUpdate<number, [told: unknown]>('act')
const withdraw = defineUpdate<void>('withdraw')

export async function updates(_form: unknown): Promise<number> {
  const told: unknown[] = []
  let isWithdrawn = false
  setHandler(act, (one) => told.push(one))
  setHandler(withdraw, () => {
    isWithdrawn = true
  })
  await condition(() => (isWithdrawn || told.length === ACTS.length) && allHandlersFinished())
  return told.length
}
