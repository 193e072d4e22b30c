// Loaded before the worker and the api: when the supervisor is gone, however it went, they end as if it had stopped them.
const PATIENCE_MS = 10_000

process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), PATIENCE_MS).unref()
})
