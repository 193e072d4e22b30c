// The procedures by the key of their process, which is the type of the workflow; the sending of a message; deadlines that are planned again.

export { notice } from './notice.ts'
export { purchase } from './purchase.ts'
export { repair } from './repair.ts'
export { replan } from './replan.ts'
