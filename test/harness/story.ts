// One purchase as its people tell it: who does what, when time passes, and what stands in its trail in the end.
//
//   const it = await office.sent()
//   await it.buyer.completes('quotes')
//   await it.timePassesTo(at('friday', '15:00'))
//   await it.head.approves()
import type { Client, Connection, WorkflowHandle } from '@temporalio/client'
import type { DeskEvent } from '../../domain/desk/event.ts'
import type { Actor } from '../../records/actor.ts'
import { type RequestView, viewRequest } from '../../records/request-view.ts'
import type { TaskView } from '../../records/task-view.ts'
import { trailOf } from '../../records/trail.ts'
import { verifyTrail } from '../../records/trail-hash.ts'
import { workflowId } from '../../workflows/messages.ts'
import { chronicle, type Entry, entriesOf, usernameOf } from './chronicle.ts'
import { MINUTE, quotesForm, type School } from './purchase-kit.ts'
import { StoryPerson } from './story-person.ts'
import { fastForward } from './temporal.ts'
import { whenThere } from './when-there.ts'

export interface StoryPlace {
  readonly client: Client
  readonly connection: Connection
  sql<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>
}

/** `now` is the instant at which it was sent, where that is not the present one. */
type Beginning = { requester: string; id: string; number: string; now?: number | undefined }

const NAMESPACE = 'default'
const SECOND = 1000
/** The run's clock stays behind the people's by this, so that what they do at an instant is dated with that instant. */
const BEHIND = MINUTE

const OPEN_TASK = "SELECT id FROM task WHERE request_id = $1 AND state = 'open' AND ($2::text IS NULL OR key = $2)"
const UNSENT = 'SELECT FROM outbox WHERE request_id = $1 AND sent_at IS NULL'
const OVERDUE = "SELECT FROM task WHERE request_id = $1 AND state = 'open' AND wake_at <= $2"
const SETTLED = 'SELECT status FROM request WHERE id = $1 AND settled_at IS NOT NULL'

export class Story {
  readonly school: School
  readonly requestId: string
  readonly number: string
  readonly requester: string
  readonly #place: StoryPlace
  #now: number | undefined

  constructor(place: StoryPlace, school: School, { requester, id, number, now }: Beginning) {
    this.#place = place
    this.school = school
    this.requester = requester
    this.requestId = id
    this.number = number
    this.#now = now
  }

  get teacher() {
    return this.person('teacher')
  }
  get head() {
    return this.person('head')
  }
  get logisticsHead() {
    return this.person('logistics-head')
  }
  get vicePrincipal() {
    return this.person('vice-principal')
  }
  get principal() {
    return this.person('principal')
  }
  get buyer() {
    return this.person('buyer')
  }
  get keeper() {
    return this.person('keeper')
  }

  person(username: string): StoryPerson {
    return new StoryPerson(this, username)
  }

  /** The instant at which people act. */
  get now(): number {
    return this.#now ?? Date.now()
  }

  get handle(): WorkflowHandle {
    return this.#place.client.workflow.getHandle(workflowId(this.requestId))
  }

  /** Waits until the task is open, and answers its id. */
  async task(key?: string): Promise<string> {
    const what = `${this.number}: ${key ?? 'a task'} is open`
    return whenThere(async () => {
      const [task] = await this.#place.sql<{ id: string }>(OPEN_TASK, [this.requestId, key ?? null])
      return task?.id
    }, what)
  }

  /** Waits for another task than that one. */
  async opensAfter(taskId: string): Promise<void> {
    await whenThere(async () => (await this.task()) !== taskId, `${this.number}: the next task is open`)
  }

  /** Waits until the procedure has heard of all that people did. */
  async isTold(): Promise<void> {
    await whenThere(async () => (await this.#place.sql(UNSENT, [this.requestId])).length === 0, 'all is told')
  }

  /** Nobody does anything until then; whatever falls due on the way happens. */
  async timePassesTo(instant: number): Promise<void> {
    await this.isTold()
    await this.timePassesUnseenTo(instant)
    await this.isClimbed()
  }

  /** The same, while the system is away. */
  async timePassesUnseenTo(instant: number): Promise<void> {
    await this.task()
    const ahead = instant - BEHIND - (await this.#runsClock())
    if (ahead > 0) {
      const { runId } = await this.handle.describe()
      await fastForward(this.#place.connection, NAMESPACE, this.handle.workflowId, runId, Math.ceil(ahead / SECOND))
    }
    this.#now = instant
  }

  /** Waits until whatever has fallen due has happened. */
  async isClimbed(): Promise<void> {
    const overdue = async () => this.#place.sql(OVERDUE, [this.requestId, new Date(this.now - BEHIND)])
    await whenThere(async () => (await overdue()).length === 0, 'the rungs are climbed')
  }

  async #runsClock(): Promise<number> {
    const { raw } = await this.handle.describe()
    const time = raw.workflowExtendedInfo?.timeSkippingInfo?.currentTime
    return time ? Number(time.seconds ?? 0) * SECOND : Date.now()
  }

  /** Waits until the procedure has ended, and holds the trail against its hashes. */
  async ends(status: string): Promise<void> {
    const settled = async () => (await this.#place.sql<{ status: string }>(SETTLED, [this.requestId]))[0]
    const found = await whenThere(settled, `${this.number} is settled`)
    if (found.status !== status)
      throw new Error(`${this.number} is ${found.status}: ${(await this.tells()).join('\n')}`)
    await this.handle.result()
    const trail = (await this.#trail()).map((row) => ({ ...row, request: this.requestId }))
    const checked = verifyTrail(trail)
    if (!checked.ok) throw new Error(`the trail of ${this.number} is broken at ${checked.seq}`)
  }

  /** What stands in the trail, as short lines. */
  async tells(): Promise<string[]> {
    return chronicle(await this.entries())
  }

  async entries(): Promise<Entry[]> {
    return entriesOf(await this.#trail())
  }

  async entriesOf<Type extends DeskEvent['type']>(type: Type): Promise<Extract<Entry, { type: Type }>[]> {
    return (await this.entries()).filter((entry): entry is Extract<Entry, { type: Type }> => entry.type === type)
  }

  /** Whose turn it is, by their user names. */
  async turn(): Promise<string[]> {
    await this.task()
    return (await this.view()).tasks.flatMap(sittingAt)
  }

  /** Everybody agrees, until the task of the stage is open or the request is over. */
  async goesOnTo(stage: 'approval' | 'order' | 'acceptance' | 'the end'): Promise<void> {
    for (;;) {
      const task = await whenThere(() => this.#openOrOver(), `${this.number} goes on`)
      if (task === 'over' || task.key === stage) return
      await this.person(sittingAt(task)[0]!).agreesTo(task)
    }
  }

  async #openOrOver(): Promise<TaskView | 'over' | undefined> {
    const { status, tasks } = await this.view()
    return status === 'open' ? tasks.find(({ state }) => state === 'open') : 'over'
  }

  /** Three quotes, to be changed and given again. */
  quotes(changes: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    return quotesForm(this.school, changes)
  }

  /** As a person, the requester if nobody is named, sees the request. */
  async view(username = this.requester): Promise<RequestView> {
    const view = await this.seenBy(this.school.actor(username))
    if (!view) throw new Error(`${username} does not see ${this.number}`)
    return view
  }

  seenBy(actor: Actor): Promise<RequestView | undefined> {
    return viewRequest(this.school.db, actor, this.requestId)
  }

  async #trail() {
    const trail = await trailOf(this.school.db, this.school.actor(this.requester), this.requestId)
    if (!trail) throw new Error(`there is no ${this.number}`)
    return trail
  }
}

function sittingAt({ groups }: TaskView): string[] {
  const seats = groups.flatMap((group) => group.seats)
  return seats.filter(({ state }) => state === 'active').map(({ person }) => usernameOf(person))
}
