// Who is signed in, and what they may begin.

import { z } from 'zod'
import { PROCESSES } from '../../domain/processes/index.ts'
import { holdsRole } from '../../records/actor.ts'
import { me as recordOf } from '../../records/me.ts'
import { departments } from '../../records/people.ts'
import { preferencesOf } from '../../records/preferences.ts'
import { route } from '../http/route.ts'
import { id, instant, personShape, wordsShape } from '../openapi/shapes.ts'
import { preferencesShape } from './preferences.ts'

const departmentShape = z.object({ id, name: z.string() }).meta({ id: 'Department' })

const meShape = z
  .object({
    person: personShape,
    department: departmentShape.optional(),
    departments: z.array(departmentShape),
    roles: z.array(z.object({ role: z.string(), departmentId: id.optional() })),
    school: z.object({ id, name: z.string(), zone: z.string(), demo: z.boolean() }),
    preferences: preferencesShape,
    todo: z.int().meta({ description: 'How many tasks wait for the person' }),
    copied: z.int().meta({ description: 'How many copies the person has not looked at yet' }),
    notices: z.int().meta({ description: 'How many messages the person has not seen yet' }),
    may: z.object({
      admin: z.boolean(),
      overview: z.boolean(),
      visitors: z.boolean().meta({ description: 'Whether the person looks through what visitors have reported' }),
    }),
    processes: z.array(
      z.object({
        key: z.string(),
        title: wordsShape,
        group: wordsShape,
        lastUsedAt: instant.optional().meta({ description: 'When the person last sent one' }),
        place: z.literal(true).optional().meta({ description: 'It is asked for at a place' }),
      }),
    ),
  })
  .meta({ id: 'Me' })

export const me = route(
  {
    method: 'get',
    path: '/me',
    summary: 'Who is signed in',
    tag: 'Sign-in',
    answers: { 200: { description: 'The person', schema: meShape } },
  },
  async ({ actor, services: { db } }) => {
    const [person, ofSchool, preferences] = await Promise.all([
      recordOf(db, actor),
      db.inSchool(actor.schoolId, (sql) => departments(sql)),
      preferencesOf(db, actor),
    ])
    const { lastUsedAt, ...told } = person
    const processes = PROCESSES.map(({ key, title, group, forms }) => ({
      key,
      title,
      group,
      ...(forms['request']?.places ? { place: true } : {}),
      ...(lastUsedAt[key] ? { lastUsedAt: lastUsedAt[key] } : {}),
    }))
    const visitors = PROCESSES.some(
      (process) => process.visitors && holdsRole(actor, ...(process.handling?.roles ?? [])),
    )
    return { body: { ...told, may: { ...told.may, visitors }, departments: ofSchool, preferences, processes } }
  },
)
