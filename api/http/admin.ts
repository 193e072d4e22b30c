// Routes of the office: for whoever holds the role of an administrator today.

import type { z } from 'zod'
import { refuse } from '../../domain/desk/refusal.ts'
import { holdsRole } from '../../records/actor.ts'
import { type Route, type RouteHandler, type RouteShapes, route } from './route.ts'

const ADMIN = 'admin'

/** A route for administrators; everybody else who has signed in is refused. */
export function adminRoute<
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(shapes: RouteShapes<P, Q, B>, handle: RouteHandler<P, Q, B>): Route {
  const refuses = ['forbidden', ...(shapes.refuses ?? [])]
  return route<P, Q, B>({ ...shapes, refuses }, (call) =>
    holdsRole(call.actor, ADMIN) ? handle(call) : refuse('forbidden'),
  )
}
