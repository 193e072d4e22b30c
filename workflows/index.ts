// The procedures by the key of their process, which is the type of the workflow.

export { purchase } from './purchase.ts'
