// Keeps the shell: the page itself (fresh when there is a network, the kept one when there is none) and its assets, whose
// names carry their content. Never anything of the api: what a person may see is asked for each time. And shows what one is
// told while no page is open.
const SHELL = 'houqin-shell-1'
const PAGE = '/'

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(SHELL)
      .then((cache) => cache.add(PAGE))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== SHELL).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin || url.pathname.startsWith('/api/')) return
  if (request.mode === 'navigate') event.respondWith(freshPage(request))
  else if (url.pathname.startsWith('/assets/')) event.respondWith(keptAsset(request))
})

async function freshPage(request) {
  const cache = await caches.open(SHELL)
  try {
    const response = await fetch(request)
    if (response.ok && response.headers.get('Content-Type')?.includes('text/html')) {
      await keepPage(cache, response.clone())
    }
    return response
  } catch (error) {
    const known = await cache.match(PAGE)
    if (known) return known
    throw error
  }
}

/** Another page comes from another build: the assets of the one before are not kept on. */
async function keepPage(cache, response) {
  const known = await cache.match(PAGE)
  if (known && (await known.text()) !== (await response.clone().text())) {
    const kept = await cache.keys()
    const assets = kept.filter(({ url }) => new URL(url).pathname.startsWith('/assets/'))
    await Promise.all(assets.map((asset) => cache.delete(asset)))
  }
  await cache.put(PAGE, response)
}

async function keptAsset(request) {
  const cache = await caches.open(SHELL)
  const known = await cache.match(request)
  if (known) return known
  const response = await fetch(request)
  if (response.ok) await cache.put(request, response.clone())
  return response
}

self.addEventListener('push', (event) => {
  const told = event.data?.json()
  if (told) event.waitUntil(show(told))
})

/** The same message comes with the same tag, and is shown once. */
function show({ id, title, body, url }) {
  return self.registration.showNotification(title, { body, tag: id, icon: '/icon-192.png', data: { url } })
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(open(event.notification.data.url))
})

/** Never in a page that is open at something else: what is being written there would be lost. */
async function open(path) {
  const { href } = new URL(path, self.location.origin)
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const page = pages.find(({ url }) => url === href)
  return page ? page.focus() : self.clients.openWindow(href)
}

self.addEventListener('pushsubscriptionchange', (event) => {
  event.waitUntil(subscribeAgain(event.oldSubscription))
})

async function subscribeAgain(old) {
  if (!old) return
  const fresh = await self.registration.pushManager.subscribe(old.options)
  const { endpoint, keys } = fresh.toJSON()
  const body = JSON.stringify({ endpoint, keys })
  await fetch('/api/me/push', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
}
