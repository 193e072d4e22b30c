// The request as a sheet of paper: a page that the browser prints, and a PDF made here.

import { refuse } from '../../domain/desk/refusal.ts'
import type { Language } from '../../domain/words.ts'
import type { Actor } from '../../records/actor.ts'
import { placesIn } from '../../records/places/list.ts'
import { viewRequest } from '../../records/request-view.ts'
import { timeSpentOn } from '../../records/time-spent.ts'
import { proofOf } from '../../records/trail.ts'
import { disposition } from '../http/disposition.ts'
import { route } from '../http/route.ts'
import { byId } from '../openapi/shapes.ts'
import type { Services } from '../services.ts'
import { drawingsOf } from '../sheet/drawings.ts'
import { SHEET_POLICY, sheetPage } from '../sheet/page.ts'
import { pdfOf } from '../sheet/pdf.ts'
import { makeSheet, type Sheet } from '../sheet/sheet.ts'

const NOT_FOUND = refuse('not-found')

export const sheet = route(
  {
    method: 'get',
    path: '/requests/:id/sheet',
    summary: 'The request as a sheet of paper',
    tag: 'Requests',
    params: byId,
    answers: { 200: { description: 'A page to print', type: 'text/html' } },
  },
  async ({ params, actor, language, services }) => {
    const found = await sheetOf(services, actor, params.id, language)
    if (!found) return NOT_FOUND
    return {
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': SHEET_POLICY },
      body: sheetPage(found),
    }
  },
)

export const sheetPdf = route(
  {
    method: 'get',
    path: '/requests/:id/sheet.pdf',
    summary: 'The request as a sheet of paper, as a PDF',
    tag: 'Requests',
    params: byId,
    answers: { 200: { description: 'A file to keep or to print', type: 'application/pdf' } },
  },
  async ({ res, params, actor, language, services }) => {
    const found = await sheetOf(services, actor, params.id, language)
    if (!found) return NOT_FOUND
    const bytes = await pdfOf(found)
    res.set({ 'Content-Type': 'application/pdf', 'Content-Disposition': disposition('inline', `${found.number}.pdf`) })
    res.send(bytes)
    return 'sent'
  },
)

/** Undefined when there is no such request, or none that the person may see. */
async function sheetOf(
  { db, settings, now }: Services,
  actor: Actor,
  requestId: string,
  language: Language,
): Promise<Sheet | undefined> {
  const [view, proof] = await Promise.all([viewRequest(db, actor, requestId), proofOf(db, actor, requestId)])
  if (!view || !proof) return undefined
  const at = now()
  const [drawings, places, spent] = await Promise.all([
    drawingsOf(settings.dataFolder, view, proof),
    placesIn(db, actor, view),
    timeSpentOn(db, actor, view, at),
  ])
  return makeSheet({ view, proof, language, demo: actor.school.demo, at, drawings, places, spent })
}
