// What went wrong with a question to the api, as the api told it (RFC 9457), or that nobody could be asked.

export type FieldProblem = {
  readonly field?: string
  readonly code: string
  readonly message: string
  readonly values?: Readonly<Record<string, unknown>>
}

export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly field: string | undefined
  readonly fields: readonly FieldProblem[]
  readonly values: Readonly<Record<string, unknown>>

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    super(typeof body['detail'] === 'string' ? body['detail'] : '')
    this.name = 'Problem'
    this.status = status
    this.code = typeof body['code'] === 'string' ? body['code'] : 'unknown'
    this.field = typeof body['field'] === 'string' ? body['field'] : undefined
    this.fields = Array.isArray(body['fields']) ? (body['fields'] as FieldProblem[]) : []
    this.values = (body['values'] ?? {}) as Readonly<Record<string, unknown>>
  }
}

/** The network is away, or the server: nothing is known of what was sent. */
export class Unreachable extends Error {
  constructor() {
    super('')
    this.name = 'Unreachable'
  }
}

export function isProblem(error: unknown, code?: string): error is Problem {
  return error instanceof Problem && (code === undefined || error.code === code)
}
