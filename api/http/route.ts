// What a route is: its shapes, who may come, and what it asks. The same object is mounted and described (openapi/).

import type { Request, RequestHandler, Response } from 'express'
import type { z } from 'zod'
import type { Refusal } from '../../domain/desk/refusal.ts'
import type { Language } from '../../domain/words.ts'
import type { Actor } from '../../records/actor.ts'
import type { Services } from '../services.ts'
import type { Idem } from './idempotency.ts'

type Method = 'get' | 'post' | 'put' | 'delete'

/** What is sent. A route that has written the response itself answers `sent`. */
export type Reply =
  | { readonly status?: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | Refusal
  | 'sent'

export type AnswerShape = {
  readonly description: string
  readonly schema?: z.ZodType
  /** application/json unless it says something else. */
  readonly type?: string
}

type Shape = z.ZodObject
type Values<S> = S extends z.ZodType ? z.output<S> : Record<string, never>

export type Call<Params, Query, Body> = {
  readonly req: Request
  readonly res: Response
  readonly services: Services
  readonly language: Language
  readonly params: Params
  readonly query: Query
  readonly body: Body
  /** Of a POST that carries an Idempotency-Key. */
  readonly idem?: Idem
}

/** Somebody has signed in. */
export type Signed = { readonly actor: Actor }

export type RouteShapes<P, Q, B> = {
  readonly method: Method
  readonly path: string
  readonly summary: string
  readonly tag: string
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  /** Reads a body that is a form with a file; `describes` is its JSON Schema. */
  readonly upload?: { readonly handler: (services: Services) => RequestHandler; readonly describes: object }
  readonly answers: Readonly<Record<number, AnswerShape>>
  /** Codes of refusals that are worth telling beside those that every route has. */
  readonly refuses?: readonly string[]
  /** Whose failures are counted beside the general limit. */
  readonly guards?: 'sign-in' | 'secret'
  /** Only for who holds this role of the school; everybody else is refused before anything is read. */
  readonly role?: string
}

export type Route = RouteShapes<Shape, Shape, z.ZodType> & {
  readonly open: boolean
  readonly handle: (call: Call<never, never, never> & Partial<Signed>) => Promise<Reply> | Reply
}

/** A route for who has signed in. */
export function route<
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(
  shapes: RouteShapes<P, Q, B>,
  handle: (call: Call<Values<P>, Values<Q>, Values<B>> & Signed) => Promise<Reply> | Reply,
): Route {
  return { ...shapes, open: false, handle } as unknown as Route
}

/** A route for everybody. */
export function openRoute<
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(
  shapes: RouteShapes<P, Q, B>,
  handle: (call: Call<Values<P>, Values<Q>, Values<B>>) => Promise<Reply> | Reply,
): Route {
  return { ...shapes, open: true, handle } as unknown as Route
}
