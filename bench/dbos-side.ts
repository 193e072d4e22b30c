// The load client's way to the DBOS peer.
import { randomUUID } from 'node:crypto'
import { JsonHttp } from './json-http.ts'
import { makePapers, type Papers } from './papers.ts'
import type { Run, Side } from './side.ts'

export function dbosSide(address: string): Side {
  const http = new JsonHttp(address)
  return {
    prepare: async () => {},
    submit: async () => {
      const papers = await makePapers(randomUUID)
      const { id } = await http.post<{ id: string }>('/purchases', papers.request)
      return runOf(http, papers, id)
    },
    close: async () => http.close(),
  }
}

function runOf(http: JsonHttp, papers: Papers, id: string): Run {
  const path = `/purchases/${id}`
  return {
    id,
    ready: async () => {},
    act: async (act) => {
      const body = { actor: 'principal', verdict: 'approve', form: papers.acts[act] }
      await http.post(`${path}/acts/${act}`, body, { 'idempotency-key': randomUUID() })
    },
    settled: async () => {
      await http.get(`${path}/settled`)
    },
    withdraw: async () => {
      await http.post(`${path}/withdraw`, {})
    },
  }
}
