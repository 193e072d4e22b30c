// Tasks with their warnings as sentences, in the language of whoever asks.

import type { Language } from '../../domain/words.ts'
import type { RequestView } from '../../records/request-view.ts'
import type { TaskView } from '../../records/task-view.ts'
import { fieldProblem } from '../http/problem.ts'

export function warnedTask(task: TaskView, language: Language): object {
  const { warnings } = task
  return warnings ? { ...task, warnings: warnings.map((problem) => fieldProblem(problem, language)) } : task
}

export function warnedRequest(view: RequestView, language: Language): object {
  return { ...view, tasks: view.tasks.map((task) => warnedTask(task, language)) }
}
