// A line to the database that answers a little later, counts round trips and can be cut: what a network does to us.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

const DELAY_MS = 15

export type SlowLine = {
  url: string
  /** How often the client waited for the server while `run` ran. */
  roundTrips(run: () => Promise<unknown>): Promise<number>
  /** Cuts the line when the client sends `text`, so many times; the server does not get it, or gets it and cannot answer. */
  cutAt(text: string, when: 'before' | 'after', times?: number): void
  close(): Promise<void>
}

export async function slowLine(databaseUrl: string): Promise<SlowLine> {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let trips = 0
  let cut: { text: string; when: 'before' | 'after'; times: number } | undefined

  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname)
    for (const socket of [client, database]) {
      sockets.add(socket)
      socket.setNoDelay(true)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        database.destroy()
      })
    }
    let isAnswering = true
    client.on('data', (data) => {
      if (isAnswering) trips += 1
      isAnswering = false
      const isCut = cut !== undefined && cut.times > 0 && data.includes(cut.text)
      if (isCut) cut!.times -= 1
      if (isCut && cut!.when === 'before') {
        client.destroy()
        return
      }
      database.write(data)
      if (isCut) database.removeAllListeners('data').once('data', () => client.destroy())
    })
    database.on('data', (data) => {
      setTimeout(() => {
        isAnswering = true
        client.write(data)
      }, DELAY_MS)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(databaseUrl)
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.toString(),
    async roundTrips(run) {
      const before = trips
      await run()
      return trips - before
    },
    cutAt(text, when, times = 1) {
      cut = { text, when, times }
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
