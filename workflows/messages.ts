// The names on the wire between a workflow and whoever starts or wakes it. Plain data: the api, the worker and the
// activities read this file too, so the workflow library must stay out.

/** The type of a workflow is the key of its process. */
export type RequestInput = { readonly schoolId: string; readonly requestId: string }

export const TASK_QUEUE = 'houqin'

/** The one signal; its argument is a Wake (domain/desk/wake.ts). */
export const WAKE = 'wake'

export function workflowId(requestId: string): string {
  return `request-${requestId}`
}
