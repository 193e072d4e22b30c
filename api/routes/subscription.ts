// The own calendar to subscribe to: its address, and what stands in it.

import { z } from 'zod'
import { refuse } from '../../domain/desk/refusal.ts'
import { dropSubscription, makeSubscription, subscriptionMade, subscriptionOf } from '../../records/subscription.ts'
import { publicUrlOf } from '../http/public-url.ts'
import { openRoute, route } from '../http/route.ts'
import { instant } from '../openapi/shapes.ts'
import { asCalendar } from '../present/ical.ts'

const tag = 'Calendar'
const LONGEST_SECRET = 200

export const mySubscription = route(
  {
    method: 'get',
    path: '/me/calendar',
    summary: 'Whether one has made an address for one’s own calendar, and when',
    tag,
    answers: { 200: { description: 'When it was made', schema: z.object({ made: instant.optional() }) } },
  },
  async ({ actor, services: { db } }) => {
    const made = await subscriptionMade(db, actor)
    return { body: made ? { made: made.toISOString() } : {} }
  },
)

export const newSubscription = route(
  {
    method: 'post',
    path: '/me/calendar',
    summary: 'Make a new secret address for one’s own calendar; the one before is of no use any more',
    tag,
    answers: { 201: { description: 'Told this once', schema: z.object({ address: z.string() }) } },
  },
  async ({ actor, req, services: { db, settings, now } }) => {
    const secret = await makeSubscription(db, actor, now())
    return { status: 201, body: { address: `${publicUrlOf(req, settings)}/api/calendar/${secret}.ics` } }
  },
)

export const noSubscription = route(
  {
    method: 'delete',
    path: '/me/calendar',
    summary: 'Take the address of one’s own calendar back',
    tag,
    answers: { 204: { description: 'Taken back' } },
  },
  async ({ actor, services: { db } }) => {
    await dropSubscription(db, actor)
    return { status: 204 }
  },
)

export const subscription = openRoute(
  {
    method: 'get',
    path: '/calendar/:secret.ics',
    summary: 'The calendar behind a secret address: deadlines of the tasks that wait for the person, and duty',
    tag,
    guards: 'secret',
    params: z.object({ secret: z.string().max(LONGEST_SECRET) }),
    answers: { 200: { description: 'iCalendar (RFC 5545)', type: 'text/calendar', schema: z.string() } },
    refuses: ['not-found'],
  },
  async ({ params, req, services: { db, settings, now } }) => {
    const found = await subscriptionOf(db, params.secret, now())
    if (!found) return refuse('not-found')
    return {
      body: asCalendar(found, publicUrlOf(req, settings), now()),
      headers: {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': 'inline; filename="houqin.ics"',
      },
    }
  },
)
