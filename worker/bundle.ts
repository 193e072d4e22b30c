// The code of the workflows as the library wants it: one script for its sandbox, made when a worker starts.

import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker'

const WORKFLOWS = fileURLToPath(new URL('../workflows/index.ts', import.meta.url))
let made: Promise<WorkflowBundleWithSourceMap> | undefined

/** Made once for all workers of a process. */
export function workflowBundle(): Promise<WorkflowBundleWithSourceMap> {
  made ??= bundleWorkflowCode({ workflowsPath: WORKFLOWS, logger: new DefaultLogger('WARN') })
  return made
}
