// Who is signed in, and what they may begin.

import { z } from 'zod'
import { PROCESSES } from '../../domain/processes/index.ts'
import { me as recordOf } from '../../records/me.ts'
import { departments } from '../../records/people.ts'
import { route } from '../http/route.ts'
import { id, personShape, wordsShape } from '../openapi/shapes.ts'

const departmentShape = z.object({ id, name: z.string() }).meta({ id: 'Department' })

const meShape = z
  .object({
    person: personShape,
    department: departmentShape.optional(),
    departments: z.array(departmentShape),
    roles: z.array(z.object({ role: z.string(), departmentId: id.optional() })),
    school: z.object({ id, name: z.string(), zone: z.string(), demo: z.boolean() }),
    todo: z.int().meta({ description: 'How many tasks wait for the person' }),
    processes: z.array(z.object({ key: z.string(), title: wordsShape, group: wordsShape })),
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
    const [person, ofSchool] = await Promise.all([
      recordOf(db, actor),
      db.inSchool(actor.schoolId, (sql) => departments(sql)),
    ])
    const processes = PROCESSES.map(({ key, title, group }) => ({ key, title, group }))
    return { body: { ...person, departments: ofSchool, processes } }
  },
)
