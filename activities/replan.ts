// What the planning again of a school's deadlines does to the records. Types only: a workflow imports this file.

export type ReplanInput = { readonly schoolId: string; readonly version: number }

/** Where a page begins. */
export type ReplanCursor = { readonly by: number; readonly id: string }

export type ReplannedPage = {
  readonly planned: number
  readonly moved: number
  /** Where the next page begins; absent after the last one. */
  readonly next?: ReplanCursor
}

export type ReplanSteps = {
  /** The running deadlines that were planned by an earlier version, as many as one page holds. */
  replanPage(input: ReplanInput & { readonly after?: ReplanCursor }): Promise<ReplannedPage>
}
