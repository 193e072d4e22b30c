// Purchases as people play them: whoever has the turn by the request's own view acts, the way its course wants it.
import { setTimeout as sleep } from 'node:timers/promises'
import { DEMO_PASSWORD } from '../../prisma/seed/school.ts'
import { STAFF } from '../../prisma/seed/staff.ts'
import type { RequestView } from '../../records/request-view.ts'
import type { TaskView } from '../../records/task-view.ts'
import { acceptanceForm, orderForm, quotesForm, requestForm } from '../harness/purchase-kit.ts'
import { type Diary, Person } from './person.ts'
import type { Chance } from './random.ts'

/** What happens on the way, besides what always happens. */
const COURSES = [
  ...Array.from({ length: 4 }, () => 'straight' as const),
  'better quote, then jump back',
  'better quote, then all over',
  'revised form',
  'returned to the head',
  'rejected',
  'withdrawn',
  'delivery refused',
  'delivered in two parts',
] as const
export type Course = (typeof COURSES)[number]

const REASON = '请补充说明。'
const LOOK_MS = 250
const WITHDRAWN_AFTER = 6
/** Of each line of the request (harness/purchase-kit.ts). */
const ORDERED = [40, 20]
const FIRST_PART = [30, 20]

type Turn = { readonly view: RequestView; readonly task: TaskView; readonly group: string; readonly who: Person }
type Act = Record<string, unknown>

export class Office {
  readonly #people: ReadonlyMap<string, Person>
  readonly #chance: Chance

  private constructor(people: ReadonlyMap<string, Person>, chance: Chance) {
    this.#people = people
    this.#chance = chance
  }

  static async open(api: string, diary: Diary, chance: Chance, password = DEMO_PASSWORD): Promise<Office> {
    const signIn = async ({ username, name }: { username: string; name: string }): Promise<[string, Person]> => [
      name,
      await new Person(api, username, diary).signIn(password),
    ]
    return new Office(new Map(await Promise.all(STAFF.map(signIn))), chance)
  }

  get requester(): Person {
    return this.called('teacher')
  }

  called(username: string): Person {
    return this.#person(STAFF.find((member) => member.username === username)?.name ?? username)
  }

  /** Plays a purchase until it is over, and answers its id. */
  async play(course: Course = this.#chance.pick(COURSES)): Promise<string> {
    const requestId = await this.send(course)
    const most = course === 'withdrawn' ? this.#chance.whole(0, WITHDRAWN_AFTER) : Number.POSITIVE_INFINITY
    if (await this.playOn(requestId, course, most)) return requestId
    await this.requester.post(`/requests/${requestId}/withdraw`, { reason: course })
    return requestId
  }

  async send(title: string): Promise<string> {
    const body = { process: 'purchase', form: requestForm({ title }) }
    return (await this.requester.post<{ id: string }>('/requests', body)).id
  }

  /** Does at most so many acts; answers whether the request is over. */
  async playOn(requestId: string, course: Course = 'straight', most = Number.POSITIVE_INFINITY): Promise<boolean> {
    for (let acts = 0; acts < most; acts++) {
      const turn = await this.#turn(requestId)
      if (!turn) return true
      await this.#take(turn, course)
    }
    return false
  }

  /** Answers when somebody has the turn. */
  async whenWaiting(requestId: string): Promise<void> {
    if (!(await this.#turn(requestId))) throw new Error(`${requestId} is over`)
  }

  /** Waits for the procedure to give somebody the turn; undefined when the request is over. */
  async #turn(requestId: string): Promise<Turn | undefined> {
    for (;;) {
      const view = await this.requester.get<RequestView>(`/requests/${requestId}`)
      if (view.status !== 'open') return undefined
      const task = view.tasks.find(({ state }) => state === 'open')
      const group = task?.groups.find(({ active }) => active)
      if (task && group) {
        const seats = group.seats.filter(({ state }) => state === 'active')
        // Whoever was called by a rung may leave it to whom it was meant for.
        const places = seats.filter(({ place }) => group.mode.kind === 'all' || place === seats[0]?.place)
        return { view, task, group: group.key, who: this.#person(this.#chance.pick(places).person.name) }
      }
      await sleep(LOOK_MS)
    }
  }

  async #take({ task, group, who, view }: Turn, course: Course): Promise<void> {
    const path = `/tasks/${task.id}/acts`
    const act = await this.#actOn(task, group, course, view)
    if (this.#chance.happens(0.15)) await who.postTwice(path, act)
    else await who.post(path, act)
    if (this.#chance.happens(0.1)) await this.requester.post(`/requests/${view.id}/comment`, { text: REASON })
  }

  async #actOn(task: TaskView, group: string, course: Course, view: RequestView): Promise<Act> {
    switch (task.key) {
      case 'form':
        return { act: 'complete', form: requestForm({ title: `${view.title}（改）` }) }
      case 'quotes':
        return { act: 'complete', form: await this.#quotes(task.round) }
      case 'approval':
        return approval(task, group, course)
      case 'order':
        return { act: 'complete', form: orderForm() }
      default:
        return acceptance(task, course)
    }
  }

  #quotes(round: number): Promise<Record<string, unknown>> {
    const buyer = this.called('buyer')
    const file = () => buyer.upload('报价单.pdf', `%PDF-1.7\n${round}\n`)
    return quotesForm({ file }, round > 1 ? { reason: `第${round}次询价` } : {})
  }

  #person(name: string): Person {
    const person = this.#people.get(name)
    if (!person) throw new Error(`nobody is called ${name}`)
    return person
  }
}

function approval({ round, groups }: TaskView, group: string, course: Course): Act {
  const isFirst = round === 1
  const hasReturned = groups.some(({ seats }) => seats.some(({ verdict }) => verdict === 'return'))
  const back = (to: string, resume = 'continue') => ({ act: 'return', opinion: REASON, to, resume })
  if (course === 'rejected' && group === 'verify') return { act: 'reject', opinion: REASON }
  if (course === 'revised form' && isFirst && group === 'head') return back('form')
  if (course === 'better quote, then all over' && isFirst && group === 'verify') return back('quotes')
  if (course === 'better quote, then jump back' && isFirst && group === 'principal') return back('quotes', 'jump-back')
  if (course === 'returned to the head' && !hasReturned && group === 'principal') return back('head')
  return { act: 'approve', opinion: '同意' }
}

function acceptance({ round, form, groups }: TaskView, course: Course): Act {
  const hasSigned = groups.some(({ seats }) => seats.some(({ verdict }) => verdict === 'approve'))
  if (course === 'delivery refused' && round === 1 && hasSigned) return { act: 'reject', opinion: '数量不符。' }
  if (form !== undefined) return { act: 'approve' }
  if (course !== 'delivered in two parts') return { act: 'approve', form: acceptanceForm() }
  return { act: 'approve', form: round === 1 ? firstPart() : secondPart() }
}

function firstPart() {
  return { lines: FIRST_PART.map((accepted, line) => ({ line, accepted })), shortfall: 'await' }
}

function secondPart() {
  const left = ORDERED.map((ordered, line) => ({ line, accepted: ordered - (FIRST_PART[line] ?? 0) }))
  return { lines: left.filter(({ accepted }) => accepted > 0) }
}
