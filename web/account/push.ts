// Whether this browser is told while the page is closed (web push): asked of the browser, kept with the api.

import { get, post, remove, withQuery } from '../lib/api.ts'
import type { Trial } from '../lib/types.ts'

export type PushState = 'unable' | 'denied' | 'on' | 'off'

export async function pushState(): Promise<PushState> {
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) return 'unable'
  const worker = await navigator.serviceWorker.getRegistration()
  if (!worker) return 'unable'
  if (Notification.permission === 'denied') return 'denied'
  return (await worker.pushManager.getSubscription()) ? 'on' : 'off'
}

/** Answers how it stands then: a person may refuse what their browser asks them, and a browser may not reach its maker. */
export async function turnPushOn(): Promise<PushState | 'unreached'> {
  if ((await Notification.requestPermission()) !== 'granted') return pushState()
  const [worker, { key }] = await Promise.all([navigator.serviceWorker.ready, get<{ key: string }>('/push/key')])
  const subscription = await worker.pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: key })
    .catch(() => undefined)
  if (!subscription) return 'unreached'
  const { endpoint, keys } = subscription.toJSON()
  try {
    await post('/me/push', { endpoint, keys })
  } catch (problem) {
    await subscription.unsubscribe()
    throw problem
  }
  return 'on'
}

export async function turnPushOff(): Promise<PushState> {
  const worker = await navigator.serviceWorker.ready
  const subscription = await worker.pushManager.getSubscription()
  if (!subscription) return 'off'
  await remove(withQuery('/me/push', { endpoint: subscription.endpoint }))
  await subscription.unsubscribe()
  return 'off'
}

/** For who leaves this device: what they are told is nothing for who comes next. */
export async function leavePush(): Promise<void> {
  if ((await pushState()) === 'on') await turnPushOff()
}

/** A message to all browsers of the person, and what came of it. */
export function tryPush(): Promise<Trial> {
  return post<Trial>('/me/push/test', {})
}
