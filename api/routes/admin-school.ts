// The school itself, and the log of what its office has changed.

import { z } from 'zod'
import { refuse } from '../../domain/desk/refusal.ts'
import { officeSentence } from '../../domain/office/sentences.ts'
import type { Actor } from '../../records/actor.ts'
import { listOffice } from '../../records/office/log.ts'
import { accountsOf, changeSchool, DEMO_PASSWORD } from '../../records/office/school.ts'
import { pageReply } from '../http/page.ts'
import { route } from '../http/route.ts'
import { nameAsked } from '../openapi/office-shapes.ts'
import { id, instant, pageOf, paging, schoolShape, wordsShape } from '../openapi/shapes.ts'
import type { Services } from '../services.ts'

const ADMIN = { role: 'admin', tag: 'Office' } as const

export const changedSchool = route(
  {
    ...ADMIN,
    method: 'put',
    path: '/admin/school',
    summary: 'Another name; or the end of the demo, after which nobody signs in with its password',
    body: z
      .strictObject({ name: nameAsked.exactOptional(), demo: z.literal(false).exactOptional() })
      .meta({ id: 'SchoolInput' }),
    answers: {
      200: {
        description: 'As it is now',
        schema: schoolShape.extend({
          zone: z.string(),
          demo: z.boolean(),
          left: z.array(schoolShape).meta({ description: 'Whose demo accounts are not active any more' }),
        }),
      },
    },
    refuses: ['demo-password'],
  },
  async ({ actor, body, services }) => {
    const { name, demo } = body
    const endDemo = demo === false && actor.school.demo
    const leaving = endDemo ? await withDemoPassword(services, actor) : []
    if (leaving.some((account) => account.id === actor.personId)) return refuse('demo-password')
    const done = await changeSchool(services.db, actor, { endDemo, ...(name === undefined ? {} : { name }) }, leaving)
    if (!done.ok) return done
    await services.accounts.endSessions(done.left.map(({ userId }) => userId))
    services.sessions.forgetAll()
    return { body: { ...done.school, left: done.left.map((account) => ({ id: account.id, name: account.name })) } }
  },
)

async function withDemoPassword({ db, accounts }: Services, actor: Actor) {
  const people = await accountsOf(db, actor)
  const users = await accounts.withPassword(
    people.map(({ userId }) => userId),
    DEMO_PASSWORD,
  )
  return people.filter(({ userId }) => users.has(userId))
}

const entryShape = z
  .object({
    id,
    at: instant,
    by: z.object({ id: id.optional(), name: z.string() }),
    type: z.string(),
    content: z.record(z.string(), z.unknown()),
    sentence: wordsShape,
  })
  .meta({ id: 'OfficeEntry' })

export const officeEvents = route(
  {
    ...ADMIN,
    method: 'get',
    path: '/admin/events',
    summary: 'What the office has changed, the latest first, with a sentence for each entry',
    query: z.strictObject(paging),
    answers: { 200: { description: 'A page', schema: pageOf(entryShape) } },
    refuses: ['bad-cursor'],
  },
  async ({ actor, query, services: { db } }) => {
    const found = await listOffice(db, actor, query)
    if (!found.ok) return found
    const items = found.items.map(({ event, ...entry }) => {
      const { type, ...content } = event
      return { ...entry, type, content, sentence: officeSentence(event) }
    })
    return pageReply({ ...found, items })
  },
)
