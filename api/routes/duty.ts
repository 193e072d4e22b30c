// 值班 for everybody: the roster, who is on duty now.

import { z } from 'zod'
import { refuse } from '../../domain/desk/refusal.ts'
import { TEAMS } from '../../domain/duty/teams.ts'
import { onDutyNow, rosterOf } from '../../records/duty/roster.ts'
import { route } from '../http/route.ts'
import { shiftShape, teamAsked } from '../openapi/duty-shapes.ts'
import { choiceShape, dayAsked } from '../openapi/shapes.ts'

const tag = 'Duty'
const LONGEST_DAYS = 100
const DAY = 24 * 3_600_000

const teams = TEAMS.map(({ key, title }) => ({ key, title }))
const rosterShape = z.object({ teams: z.array(choiceShape), items: z.array(shiftShape) }).meta({ id: 'DutyRoster' })

export const duty = route(
  {
    method: 'get',
    path: '/duty',
    summary: 'The roster from a day to a day, in the order in which the shifts begin',
    tag,
    query: z.strictObject({ from: dayAsked, to: dayAsked, team: teamAsked.exactOptional() }),
    answers: { 200: { description: 'The shifts that touch these days', schema: rosterShape } },
    refuses: ['days-reversed', 'span-too-long'],
  },
  async ({ actor, query, services: { db, now } }) => {
    const { from, to } = query
    if (to < from) return refuse('days-reversed', { field: 'to' })
    if (Date.parse(to) - Date.parse(from) >= LONGEST_DAYS * DAY) {
      return refuse('span-too-long', { field: 'to', values: { days: LONGEST_DAYS } })
    }
    return { body: { teams, items: await rosterOf(db, actor, query, now()) } }
  },
)

export const dutyNow = route(
  {
    method: 'get',
    path: '/duty/now',
    summary: 'Who is on duty at this moment',
    tag,
    query: z.strictObject({ team: teamAsked.exactOptional() }),
    answers: { 200: { description: 'Their shifts', schema: rosterShape } },
  },
  async ({ actor, query: { team }, services: { db, now } }) => ({
    body: { teams, items: await onDutyNow(db, actor, team, now()) },
  }),
)
