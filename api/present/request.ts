// A request as the api shows it: with its papers, its way and its files, and with warnings in the language of whoever asks.

import type { Language } from '../../domain/words.ts'
import type { Beside } from '../../records/beside.ts'
import type { RequestView } from '../../records/request-view.ts'
import type { TaskView } from '../../records/task-view.ts'
import { fieldProblem } from '../http/problem.ts'
import { papersOf } from './paper/papers.ts'

export function presentTask(task: TaskView, { timeOf }: Pick<Beside, 'timeOf'>, language: Language): object {
  const { warnings } = task
  const time = timeOf[task.id]
  return {
    ...task,
    ...(warnings ? { warnings: warnings.map((problem) => fieldProblem(problem, language)) } : {}),
    ...(time ? { time } : {}),
  }
}

export function presentRequest(view: RequestView, beside: Beside, language: Language): object {
  const { way, files, time, acts } = beside
  return {
    ...view,
    tasks: view.tasks.map((task) => presentTask(task, beside, language)),
    acts,
    way,
    papers: papersOf(view, beside, language),
    files,
    ...(time ? { time } : {}),
  }
}
