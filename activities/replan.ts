// What the planning again of a school's deadlines does to the records. Types only: a workflow imports this file.

export type ReplanInput = { readonly schoolId: string; readonly version: number }

export type ReplannedPage = {
  readonly planned: number
  readonly moved: number
  /** Where the next page begins; absent after the last one. */
  readonly next?: string
}

export type ReplanSteps = {
  /** The running deadlines after an id that were planned by an earlier version, as many as one page holds. */
  replanPage(input: ReplanInput & { readonly after?: string }): Promise<ReplannedPage>
}
