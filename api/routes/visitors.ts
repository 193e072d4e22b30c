// Visitors at a door: what somebody without an account may report there, and the office that looks through it.

import { z } from 'zod'
import { refuseForm } from '../../domain/desk/refusal.ts'
import { problemsOf } from '../../domain/processes/issues.ts'
import { acceptReport, refuseReport } from '../../records/visitors/decide.ts'
import { listReports, REPORT_STATES } from '../../records/visitors/reports.ts'
import { mayStillSay, sayAtPlace, visitOf } from '../../records/visitors/visit.ts'
import { receivedPhoto, textsWithPhoto } from '../files/receive.ts'
import { address } from '../http/limits.ts'
import { pageReply } from '../http/page.ts'
import { sendRefusal } from '../http/problem.ts'
import { openRoute, route } from '../http/route.ts'
import { badText } from '../http/text.ts'
import { byId, choiceShape, form, id, instant, pageOf, paging } from '../openapi/shapes.ts'
import { placeCode } from './places.ts'

const TEXT_MOST = 1000
const CONTACT_MOST = 100
const KEY_MOST = 64
const REASON_MOST = 500
const PHOTO = 'photo'

const byCode = z.object({ code: placeCode })

export const visit = openRoute(
  {
    method: 'get',
    path: '/visit/:code',
    summary: 'What somebody without an account may report at the place of this code',
    tag: 'Visitors',
    params: byCode,
    answers: {
      200: {
        description: 'The place, and what can be reported',
        schema: z
          .object({
            school: z.object({ name: z.string() }),
            place: z.object({ name: z.string(), path: z.string() }),
            categories: z.array(choiceShape),
            allowed: z.boolean().meta({ description: 'Whether the school takes reports from visitors at all' }),
          })
          .meta({ id: 'Visit' }),
      },
    },
    refuses: ['place-not-found'],
  },
  async ({ params, services: { db } }) => {
    const found = await visitOf(db, params.code)
    if (!found.ok) return found
    const { school, place, categories, allowed } = found
    const choices = categories.map(({ key, title }) => ({ key, title }))
    return { body: { school, place: { name: place.name, path: place.path }, categories: choices, allowed } }
  },
)

const said = z.strictObject({
  category: z.string().min(1).max(KEY_MOST),
  text: z.string().trim().min(1).max(TEXT_MOST),
  contact: z.string().trim().max(CONTACT_MOST).exactOptional(),
})

const report = textsWithPhoto(PHOTO, Object.keys(said.shape))

/** Who may not say anything there is told so before their picture is read. */
function unlessTold(reader: typeof report.handler): typeof report.handler {
  return (services) => {
    const read = reader(services)
    return async (req, res, next) => {
      const asked = { address: address(req), at: services.now() }
      const refused = await mayStillSay(services.db, String(req.params['code']), asked)
      if (refused) sendRefusal(req, res, refused)
      else read(req, res, next)
    }
  }
}

export const saidAtPlace = openRoute(
  {
    method: 'post',
    path: '/visit/:code',
    summary: 'Report something at the place of this code; the office looks at it first',
    tag: 'Visitors',
    params: byCode,
    upload: { ...report, handler: unlessTold(report.handler) },
    answers: { 201: { description: 'Taken down', schema: z.object({ ok: z.literal(true) }) } },
    refuses: [
      'place-not-found',
      'visitors-not-allowed',
      'required',
      'too-long',
      'too-large',
      'file-type',
      'file-empty',
    ],
  },
  async ({ req, params, services: { db, settings, now } }) => {
    const found = await visitOf(db, params.code)
    if (!found.ok) return found
    const texts = { ...(req.body as Record<string, unknown> | undefined) }
    const bad = badText(texts)
    if (bad) return bad
    const read = said.safeParse(texts, { reportInput: true })
    if (!read.success) return refuseForm(problemsOf(read.error))
    const sent = await receivedPhoto(req, PHOTO)
    if (sent?.ok === false) return sent
    const { contact, ...words } = read.data
    const whole = { ...words, ...(contact ? { contact } : {}), ...(sent ? { photo: sent.file } : {}) }
    const from = { address: address(req), folder: settings.dataFolder, at: now() }
    const kept = await sayAtPlace(db, found, whole, from)
    return kept.ok ? { status: 201, body: { ok: true } } : kept
  },
)

const noteShape = z.object({ id, number: z.string(), title: z.string() })

const reportShape = z
  .object({
    id,
    at: instant,
    place: z.object({ id: z.string(), name: z.string(), path: z.string(), site: id.optional() }),
    category: choiceShape,
    text: z.string(),
    contact: z.string().optional(),
    photo: id.optional().meta({ description: 'A file' }),
    state: z.enum(REPORT_STATES),
    reason: z.string().optional().meta({ description: 'Why it was refused' }),
    request: noteShape.optional().meta({ description: 'What it has become' }),
  })
  .meta({ id: 'VisitorReport' })

export const visitorReports = route(
  {
    method: 'get',
    path: '/visitor-reports',
    summary: 'What visitors have reported, the latest first; for those who handle it',
    tag: 'Visitors',
    query: z.strictObject({ state: z.enum(REPORT_STATES).exactOptional(), ...paging }),
    answers: { 200: { description: 'A page of them', schema: pageOf(reportShape) } },
    refuses: ['forbidden', 'bad-cursor'],
  },
  async ({ actor, query, services: { db } }) => pageReply(await listReports(db, actor, query)),
)

export const acceptedReport = route(
  {
    method: 'post',
    path: '/visitor-reports/:id/accept',
    summary: 'Make a request of what a visitor has reported, in one’s own name',
    tag: 'Visitors',
    params: byId,
    body: z
      .strictObject({ form: form.exactOptional().meta({ description: 'Instead of what follows from the report' }) })
      .meta({ id: 'AcceptReportInput' }),
    answers: { 200: { description: 'The request', schema: z.object({ request: noteShape }) } },
    refuses: ['report-decided', 'unknown-place', 'unknown-file'],
  },
  async ({ actor, params, body, services: { db, now } }) => {
    const done = await acceptReport(db, actor, params.id, body, now())
    return done.ok ? { body: { request: done.request } } : done
  },
)

export const refusedReport = route(
  {
    method: 'post',
    path: '/visitor-reports/:id/refuse',
    summary: 'Refuse what a visitor has reported',
    tag: 'Visitors',
    params: byId,
    body: z.strictObject({ reason: z.string().trim().min(1).max(REASON_MOST) }).meta({ id: 'RefuseReportInput' }),
    answers: { 200: { description: 'Refused', schema: z.object({ id, state: z.literal('refused') }) } },
    refuses: ['report-decided'],
  },
  async ({ actor, params, body, services: { db, now } }) => {
    const done = await refuseReport(db, actor, params.id, body, now())
    return done.ok ? { body: { id: params.id, state: 'refused' } } : done
  },
)
