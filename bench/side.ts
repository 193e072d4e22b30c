// What the load client does, whoever is measured: the same nine messages, answered one after the other. How a message is
// sent stands in the files of the sides.

export const SIDES = ['houqin', 'dbos', 'dbosTuned', 'updates'] as const
export type SideName = (typeof SIDES)[number]

/** What people do after a request was sent: quotes, three signatures, the order, three acceptances. */
export const ACTS = ['quotes', 'sign', 'sign', 'sign', 'order', 'accept', 'accept', 'accept'] as const
export const FIRST_SIGNATURE = 1
export const SIGNATURES = 3

/** One purchase under way. */
export interface Run {
  readonly id: string
  /** Answers when the act can be done; what the load client spends on finding that out is not measured as a decision. */
  ready(act: number): Promise<void>
  /** Answers when the act has been answered: from then on it is kept. */
  act(act: number): Promise<void>
  /** Answers when the workflow has nothing left to do. */
  settled(): Promise<void>
  /** Ends a purchase half-way, so that nothing is left waiting behind a round. Answers when it is over. */
  withdraw(): Promise<void>
}

export interface Side {
  /** Lays out what so many purchases need; not measured. */
  prepare(purchases: number): Promise<void>
  submit(): Promise<Run>
  close(): Promise<void>
}

/** An api with the school behind it: ours, or a peer's that does the same. */
export interface Office {
  readonly address: string
  readonly password: string
  readonly databaseUrl: string
  readonly schoolId: string
  /** Who has uploaded the files of the quotes. */
  readonly buyerId: string
}

/** Where the sides are, told to the load client as it starts. */
export interface Targets {
  readonly houqin: Office
  readonly dbos: Office
  readonly dbosTuned: Office
  readonly temporal: string
}
