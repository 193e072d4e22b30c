// What the office's log tells of the roster. Times are as the school's clocks showed them, 'YYYY-MM-DD HH:MM'.

type Named = { readonly id: string; readonly name: string }
export type ShiftNote = {
  readonly team: string
  readonly person: Named
  readonly from: string
  readonly to: string
  readonly kind: string
}

export type DutyEvent =
  | {
      readonly type: 'duty-planned'
      readonly team: string
      readonly from: string
      readonly to: string
      readonly shifts: number
      readonly people: readonly Named[]
      /** How many were there before and are gone. */
      readonly replaced: number
    }
  | { readonly type: 'duty-added' | 'duty-removed'; readonly shift: ShiftNote }
  | { readonly type: 'duty-changed'; readonly before: ShiftNote; readonly after: ShiftNote }
  /** By the one who has agreed to it. */
  | { readonly type: 'duty-swapped'; readonly shift: ShiftNote; readonly to: Named; readonly against?: ShiftNote }
