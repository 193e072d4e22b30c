// The service worker keeps the shell of the pages, so that they open without a network (and say so) and can be installed.

export function installShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  window.addEventListener('load', () => {
    navigator.serviceWorker.register('/worker.js').catch(() => undefined)
  })
}
