// Somebody in a story. What is done is expected to be allowed; what may be refused is tried.

import type { Refusal } from '../../domain/desk/refusal.ts'
import { type ActInput, act } from '../../records/act.ts'
import type { Answered } from '../../records/answered.ts'
import { type ProgressInput, progress } from '../../records/progress.ts'
import { withdraw } from '../../records/withdraw.ts'
import { acceptanceForm, orderForm, quotesForm } from './purchase-kit.ts'
import type { Story } from './story.ts'

type Return = { readonly to: string; readonly resume?: 'continue' | 'jump-back'; readonly opinion?: string }
type Form = Record<string, unknown>

export class StoryPerson {
  readonly #story: Story
  readonly #username: string

  constructor(story: Story, username: string) {
    this.#story = story
    this.#username = username
  }

  /** The task's usual form with these changes, or for the request a whole one. */
  async completes(task: 'quotes' | 'order' | 'form', changes: Form = {}): Promise<void> {
    await this.does(task, { act: 'complete', form: await this.#form(task, changes) })
  }

  async approves(form?: Form, opinion?: string): Promise<void> {
    await this.does('approval', { act: 'approve', ...(form ? { form } : {}), ...(opinion ? { opinion } : {}) })
  }

  /** The first who signs counts. */
  async accepts(form?: Form): Promise<void> {
    await this.does('acceptance', { act: 'approve', ...(form ? { form } : {}) })
  }

  async rejects(task = 'approval', opinion = '不同意'): Promise<void> {
    await this.does(task, { act: 'reject', opinion })
  }

  async returns({ to, resume = 'continue', opinion = '请补充' }: Return, task = 'approval'): Promise<void> {
    await this.does(task, { act: 'return', to, resume, opinion })
  }

  async withdraws(reason = '不买了'): Promise<void> {
    const { school, requestId, now } = this.#story
    const answer = await withdraw(school.db, school.actor(this.#username), requestId, { reason }, undefined, now)
    this.#expectAllowed(answer)
  }

  /** Does what is usual in the task, whatever it is. */
  async agreesTo({ key, form }: { key: string; form?: unknown }): Promise<void> {
    if (key === 'approval') return this.approves()
    if (key === 'acceptance') return this.accepts(form === undefined ? acceptanceForm() : undefined)
    if (key === 'quotes' || key === 'order') return this.completes(key)
    throw new Error(`nothing is usual in ${key}`)
  }

  /** What is to be told of the work of a task while it is done. */
  async tells(task: string, input: ProgressInput): Promise<void> {
    const { school, now } = this.#story
    this.#expectAllowed(
      await progress(school.db, school.actor(this.#username), await this.#story.task(task), input, now),
    )
  }

  /** Answers what the desk answers. */
  async tries(task: string, input: ActInput): Promise<Answered | Refusal> {
    return this.triesOn(await this.#story.task(task), input)
  }

  /** On a task that may be closed by now. */
  triesOn(taskId: string, input: ActInput): Promise<Answered | Refusal> {
    const { school, now } = this.#story
    return act(school.db, school.actor(this.#username), taskId, input, undefined, now)
  }

  async does(task: string, input: ActInput): Promise<void> {
    this.#expectAllowed(await this.tries(task, input))
  }

  #expectAllowed(answer: Answered | Refusal): void {
    if (!answer.ok) throw new Error(`${this.#username} is refused: ${JSON.stringify(answer)}`)
    if (answer.replayed) throw new Error(`${this.#username} has done that before`)
  }

  async #form(task: 'quotes' | 'order' | 'form', changes: Form): Promise<Form> {
    const { school, now } = this.#story
    if (task === 'quotes') return quotesForm({ file: () => school.file(this.#username) }, changes)
    return task === 'order' ? orderForm(changes, now) : changes
  }
}
