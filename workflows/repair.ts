/** A repair, from the report to the archive. 小修不隔夜，大修不隔天；修不好，及时上报分管领导。 */

import { isGivenUp, isSized, isWrittenOff } from '../domain/processes/repair/facts.ts'
import type { RepairPolicy } from '../domain/processes/repair/policy-type.ts'
import { checkTask, decisionTask, sizingTask, workTask } from '../domain/processes/repair/stages.ts'
import { back, closing, procedure } from './procedure.ts'

export const repair = procedure<RepairPolicy>({
  stages: {
    sizing: async (report) => (isSized(report.facts) ? undefined : report.task(sizingTask(report))),
    work: (report) => report.task(workTask(report)),
    decision: async (report) => {
      if (!isGivenUp(report.facts)) return undefined
      await report.task(decisionTask(report))
      // Something is bought or somebody comes: then it is repaired after all.
      return isWrittenOff(report.facts) ? undefined : back('work')
    },
    check: async (report) => (isWrittenOff(report.facts) ? undefined : report.approval(checkTask(report))),
    archive: async () => closing('archive'),
  },
})
