// A refusal is a value: a stable code, the field it is about, and what the sentence needs. Sentences stand in words.ts
// of the desk and of each process; the HTTP status stands in one table of the api.

export type Problem = {
  readonly code: string
  readonly field?: string
  readonly values?: Readonly<Record<string, unknown>>
}

export type Refusal = Problem & { readonly ok: false; readonly problems?: readonly Problem[] }

export function refuse(code: string, detail: Omit<Problem, 'code'> & { problems?: readonly Problem[] } = {}): Refusal {
  return { ok: false, code, ...detail }
}

/** A form with several mistakes: the first names the refusal, all of them are told. */
export function refuseForm(problems: readonly Problem[]): Refusal {
  const [first] = problems
  if (!first) throw new Error('a refusal needs at least one problem')
  return { ok: false, ...first, problems }
}
