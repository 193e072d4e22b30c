// Free ports of this machine. The kernel names them, so two copies of the project never fight over one.
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Whether nobody listens on `port` of `host`; without a host, of any address. */
export function isPortFree(port: number, host?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host }, () => server.close(() => resolve(true)))
  })
}

/**
 * A port for each name, the same as at the last start if it is still free: links that people keep (the engine's own
 * screen, a database client) go on working.
 */
export async function rememberedPorts<Name extends string>(
  file: string,
  names: readonly Name[],
): Promise<Record<Name, number>> {
  const known = readPorts(file)
  const ports = {} as Record<Name, number>
  for (const name of names) {
    const before = known[name]
    ports[name] = before && (await isPortFree(before, '127.0.0.1')) ? before : await freePort()
  }
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify({ ...known, ...ports }, null, 2)}\n`)
  return ports
}

function readPorts(file: string): Record<string, number | undefined> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}
