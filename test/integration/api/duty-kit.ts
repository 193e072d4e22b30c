// The roster over HTTP, for tests: hours of a day in Shanghai, and shifts that somebody has.
import { THURSDAY_9_OCLOCK } from '../../harness/purchase-kit.ts'
import type { Answer } from './client.ts'
import type { TestApi } from './server.ts'

const DAY = 24 * 3_600_000

export const NOW = THURSDAY_9_OCLOCK

/** 'YYYY-MM-DD', so many days after that Thursday. */
export const day = (days: number) => new Date(NOW + 8 * 3_600_000 + days * DAY).toISOString().slice(0, 10)
export const clock = (days: number, time: string) => new Date(`${day(days)}T${time}:00+08:00`).toISOString()

export class DutyKit {
  readonly api: TestApi

  constructor(api: TestApi) {
    this.api = api
  }

  idOf(username: string): string {
    return this.api.ours.people[username]?.id ?? ''
  }

  nameOf(username: string): string {
    return this.api.ours.people[username]?.name ?? ''
  }

  /** From an hour to an hour, both on days counted from today; answers the id. */
  async shift(person: string, from: string, to: string, more: object = {}): Promise<string> {
    const body = { team: 'gate', person: this.idOf(person), from, to, kind: 'night', ...more }
    const answer = await (await this.api.as('admin')).post('/admin/duty/shifts', body)
    if (answer.status !== 201) throw new Error(`the shift is refused: ${JSON.stringify(answer.body)}`)
    return answer.body.id
  }

  async post(who: string, path: string, body: object = {}): Promise<Answer> {
    return (await this.api.as(who)).post(path, body)
  }

  async roster(team: string, from = day(-2), to = day(30), who = 'teacher') {
    const { body } = await (await this.api.as(who)).get(`/duty?from=${from}&to=${to}&team=${team}`)
    return body.items as {
      id: string
      person: { id: string; name: string }
      from: string
      to: string
      kind: string
      state: string
      mine?: true
      note?: string
    }[]
  }
}

/** Status, code and field. */
export function refusal({ status, body }: Answer): unknown[] {
  return [status, body.code, body.field]
}
