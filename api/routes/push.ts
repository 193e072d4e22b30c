// Being told in a browser that is closed: the key that it agrees to, the browsers of a person.

import { z } from 'zod'
import { addBrowser, removeBrowsers } from '../../records/telling/browsers.ts'
import { pushKeys } from '../../records/telling/push-keys.ts'
import { tryBrowsers } from '../../records/telling/trials.ts'
import { route } from '../http/route.ts'
import { outcomeSoon, trialShape } from './robots.ts'

const ENDPOINT_MOST = 1000
/** A point of a curve and a secret, in base64url with or without the signs at its end. */
const P256DH = /^[A-Za-z0-9_-]{87}=?$/
const AUTH = /^[A-Za-z0-9_-]{22}={0,2}$/

const endpoint = z.string().min(1).max(ENDPOINT_MOST)

export const pushKey = route(
  {
    method: 'get',
    path: '/push/key',
    summary: 'The public key of this system (VAPID) that a browser subscribes with',
    tag: 'Telling',
    answers: { 200: { description: 'base64url', schema: z.object({ key: z.string() }) } },
  },
  ({ services: { settings } }) => ({ body: { key: pushKeys(settings).publicKey } }),
)

export const newBrowser = route(
  {
    method: 'post',
    path: '/me/push',
    summary: 'Be told in this browser, also while no page is open; nobody else is told there any more',
    tag: 'Telling',
    body: z
      .strictObject({
        endpoint,
        keys: z.strictObject({ p256dh: z.string().regex(P256DH), auth: z.string().regex(AUTH) }),
      })
      .meta({ id: 'PushInput', description: 'As PushSubscription.toJSON() gives it, without expirationTime' }),
    answers: { 204: { description: 'Noted' } },
    refuses: ['push-address'],
  },
  async ({ actor, body, services: { db, settings } }) => {
    const added = await addBrowser(db, actor, body, settings)
    return added.ok ? { status: 204 } : added
  },
)

export const removedBrowser = route(
  {
    method: 'delete',
    path: '/me/push',
    summary: 'Be told no more in one browser of one’s own, or in any',
    tag: 'Telling',
    query: z.strictObject({ endpoint: endpoint.exactOptional().meta({ description: 'Without it: in none' }) }),
    answers: { 204: { description: 'Forgotten' } },
  },
  async ({ actor, query, services: { db } }) => {
    await removeBrowsers(db, actor, query.endpoint)
    return { status: 204 }
  },
)

export const triedPush = route(
  {
    method: 'post',
    path: '/me/push/test',
    summary: 'Send a message to one’s browsers that says that they can be reached',
    tag: 'Telling',
    answers: { 200: { description: 'What came of it, after ten seconds at most', schema: trialShape } },
  },
  async ({ actor, services }) => {
    const trial = await tryBrowsers(services.db, actor)
    return trial.ok ? { body: await outcomeSoon(services, actor, trial.id) } : trial
  },
)
