// The worker of the pages, as a browser calls it: what is told while no page is open, and where a click on it leads.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { runInNewContext } from 'node:vm'
import { beforeEach, expect, test } from 'vitest'
import { ROOT } from '../../scripts/source-files.ts'

const ORIGIN = 'https://hq.example.cn'
const code = readFileSync(path.join(ROOT, 'web', 'public', 'worker.js'), 'utf8')

type Page = { readonly url: string; focused?: boolean }
let pages: Page[]
let opened: string[]
let shown: { title: string; tag: string; body: string; data: { url: string } }[]
let sent: { path: string; body: unknown }[]
let handlers: Map<string, (event: object) => void>

beforeEach(() => {
  pages = []
  opened = []
  shown = []
  sent = []
  handlers = new Map()
  const self = {
    location: new URL(ORIGIN),
    addEventListener: (name: string, handler: (event: object) => void) => handlers.set(name, handler),
    clients: {
      matchAll: async () => pages.map((page) => ({ url: page.url, focus: () => (page.focused = true) })),
      openWindow: async (url: string) => opened.push(url),
    },
    registration: {
      showNotification: async (title: string, options: Omit<(typeof shown)[number], 'title'>) =>
        shown.push({ title, ...options }),
      pushManager: {
        subscribe: async (options: object) => ({
          toJSON: () => ({ endpoint: 'new', keys: options, expirationTime: null }),
        }),
      },
    },
  }
  const fetch = async (at: string, { body }: { body: string }) => sent.push({ path: at, body: JSON.parse(body) })
  runInNewContext(code, { self, URL, fetch, caches: {} })
})

/** Answers when what the event has begun is done. */
async function happens(name: string, event: object): Promise<void> {
  const waited: Promise<unknown>[] = []
  handlers.get(name)?.({ ...event, waitUntil: (promise: Promise<unknown>) => waited.push(promise) })
  await Promise.all(waited)
}

const TOLD = { id: 'n1', title: '请您处理：CG-2026-0001', body: '轮到您', url: '/tasks/t1' }
const click = () => happens('notificationclick', { notification: { data: { url: TOLD.url }, close: () => {} } })

test('what comes is shown, under a tag by which the same message is shown once', async () => {
  await happens('push', { data: { json: () => TOLD } })
  await happens('push', { data: null })
  expect(shown).toMatchObject([{ title: TOLD.title, body: TOLD.body, tag: 'n1', data: { url: '/tasks/t1' } }])
})

test('a click opens the task', async () => {
  await click()
  expect(opened).toEqual([`${ORIGIN}/tasks/t1`])
})

test('a click goes to the page that is open at the task, and to no page in which something else is being written', async () => {
  pages = [{ url: `${ORIGIN}/start` }, { url: `${ORIGIN}/tasks/t1` }]
  await click()
  expect([pages.map(({ focused = false }) => focused), opened]).toEqual([[false, true], []])
  pages = [{ url: `${ORIGIN}/start` }]
  await click()
  expect([pages[0]?.focused, opened]).toEqual([undefined, [`${ORIGIN}/tasks/t1`]])
})

test('a browser that has changed its address says so', async () => {
  await happens('pushsubscriptionchange', { oldSubscription: { options: { userVisibleOnly: true } } })
  await happens('pushsubscriptionchange', { oldSubscription: null })
  expect(sent).toEqual([{ path: '/api/me/push', body: { endpoint: 'new', keys: { userVisibleOnly: true } } }])
})
