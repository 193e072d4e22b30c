// The procedures by the key of their process, which is the type of the workflow; and the sending of a message.

export { notice } from './notice.ts'
export { purchase } from './purchase.ts'
