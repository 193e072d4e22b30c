// Temporal's worker with the sandbox of the workflows in this thread. The library has a thread for it, and keeps a record of
// where each promise came from, for people who ask a waiting workflow for its stack; both cost more than what a workflow of
// ours does (decision 0012). The sandbox itself is the library's, at the version that package.json pins.

import vm from 'node:vm'
import { Worker } from '@temporalio/worker'
import { ReusableVMWorkflowCreator } from '@temporalio/worker/lib/workflow/reusable-vm.js'

type Given = Parameters<(typeof Worker)['createWorkflowCreator']>

export class SandboxedWorker extends Worker {
  protected static override async createWorkflowCreator(...[bundle, { activities, isolateExecutionTimeoutMs }]: Given) {
    const script = new vm.Script(bundle.code, { filename: bundle.filename })
    return new ReusableVMWorkflowCreator(script, bundle, isolateExecutionTimeoutMs, new Set(activities.keys()))
  }
}
