// The office enters the places of the school, one by one or as a list of lines.

import { z } from 'zod'
import type { Problem } from '../../domain/desk/refusal.ts'
import { PLACE_NAME_MOST } from '../../domain/office/places.ts'
import { addPlace, changePlace, renewCode } from '../../records/places/change.ts'
import { importPlaces, previewPlaces } from '../../records/places/import.ts'
import { fieldProblem } from '../http/problem.ts'
import { route } from '../http/route.ts'
import { byId, fieldProblemShape, id } from '../openapi/shapes.ts'
import { placeKind } from './places.ts'

const ADMIN = { role: 'admin', tag: 'Places' } as const
const TEXT_MOST = 200_000

/** A slash stands between the names of a path. */
const name = z
  .string()
  .trim()
  .min(1)
  .max(PLACE_NAME_MOST)
  .regex(/^[^/／\r\n]+$/)

const changed = z.object({ id, code: z.string() })
const refuses = [
  'unknown-place',
  'unknown-site',
  'place-taken',
  'place-order',
  'place-in-itself',
  'place-deep',
  'place-retired',
]

export const newPlace = route(
  {
    ...ADMIN,
    method: 'post',
    path: '/admin/places',
    summary: 'A new place',
    body: z
      .strictObject({
        name,
        kind: placeKind.exactOptional().meta({ description: 'Left out: the next narrower than what it lies in' }),
        parent: id.nullable().exactOptional(),
        site: id.nullable().exactOptional(),
      })
      .meta({ id: 'PlaceInput' }),
    answers: { 201: { description: 'Made', schema: changed } },
    refuses,
  },
  async ({ actor, body, services: { db } }) => {
    const made = await addPlace(db, actor, body)
    return made.ok ? { status: 201, body: { id: made.id, code: made.code } } : made
  },
)

export const changedPlace = route(
  {
    ...ADMIN,
    method: 'put',
    path: '/admin/places/:id',
    summary: 'Rename, move, retire or bring back a place; what is left out stays as it is',
    params: byId,
    body: z
      .strictObject({
        name: name.exactOptional(),
        kind: placeKind.exactOptional(),
        parent: id.nullable().exactOptional().meta({ description: 'Null: at the top' }),
        site: id.nullable().exactOptional(),
        active: z.boolean().exactOptional(),
      })
      .meta({ id: 'PlaceChangeInput' }),
    answers: { 200: { description: 'Changed', schema: changed } },
    refuses,
  },
  async ({ actor, params, body, services: { db } }) => {
    const done = await changePlace(db, actor, params.id, body)
    return done.ok ? { body: { id: done.id, code: done.code } } : done
  },
)

export const renewedCode = route(
  {
    ...ADMIN,
    method: 'post',
    path: '/admin/places/:id/code',
    summary: 'Another code for a place: what was printed with the old one leads nowhere from now on',
    params: byId,
    answers: { 200: { description: 'The new code', schema: changed } },
  },
  async ({ actor, params, services: { db } }) => {
    const done = await renewCode(db, actor, params.id)
    return done.ok ? { body: { id: done.id, code: done.code } } : done
  },
)

const importShape = z.union([
  z.object({
    items: z.array(z.object({ path: z.string(), kind: placeKind, is: z.enum(['new', 'known']) })),
    problems: z.array(fieldProblemShape),
  }),
  z.object({ added: z.int(), known: z.int() }),
])

export const importedPlaces = route(
  {
    ...ADMIN,
    method: 'post',
    path: '/admin/places/import',
    summary: 'Places from lines as 主楼/三层/301; what is there already stays as it is',
    query: z.strictObject({
      preview: z
        .enum(['', '1', 'true'])
        .exactOptional()
        .meta({ description: 'Only say what would be made: write nothing' }),
    }),
    body: z.strictObject({ text: z.string().min(1).max(TEXT_MOST) }).meta({ id: 'PlacesImportInput' }),
    answers: { 200: { description: 'What would be made, or what was made', schema: importShape } },
    refuses: ['place-line-empty', 'place-line-deep', 'place-line-long', 'too-many'],
  },
  async ({ actor, query, body, language, services: { db } }) => {
    if (query.preview !== undefined) {
      const { items, problems } = await previewPlaces(db, actor, body.text)
      return { body: { items, problems: problems.map((problem: Problem) => fieldProblem(problem, language)) } }
    }
    const done = await importPlaces(db, actor, body.text)
    return done.ok ? { body: { added: done.added, known: done.known } } : done
  },
)
