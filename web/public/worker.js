// Keeps the shell: the page itself (fresh when there is a network, the kept one when there is none) and its assets, whose
// names carry their content. Never anything of the api: what a person may see is asked for each time.
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
