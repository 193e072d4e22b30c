// What may stand in a trail: a closed list, so that each event has a sentence in both languages (sentences.ts) and a proof
// can be read without the system that wrote it. Instants are ISO 8601 in UTC; forms are kept whole.

import type { Words } from '../words.ts'
import type { LateWhy } from './ladder.ts'
import type { Mode, PersonRef, ProgressState, Resume } from './task.ts'

export type TaskNote = { readonly id: string; readonly key: string; readonly round: number; readonly title: Words }
export type GroupNote = { readonly key: string; readonly title: Words }
export type SeatNote = {
  readonly no: number
  readonly place: number
  readonly person: PersonRef
  readonly role?: string
  readonly standsInFor?: string
}
export type SkippedNote = GroupNote & {
  readonly why: 'signs-later' | 'own-request' | 'nobody'
  readonly person?: PersonRef
}

type OnTask = { readonly task: TaskNote }
type InGroup = OnTask & { readonly group: GroupNote }
type Signed = InGroup & {
  readonly by: PersonRef
  readonly seat: number
  /** As in the seat: the role or person for whom it is signed. */
  readonly standsInFor?: string
  readonly opinion?: string
  readonly signature?: string
}
type Late = { readonly plannedAt: string; readonly lateMs?: number; readonly lateWhy?: LateWhy }

export type ProgressKind = ProgressState | 'paused' | 'resumed'
/** Another request, as it was called on that day. */
export type RequestNote = { readonly id: string; readonly number: string; readonly title: string }
/** Whether this request was brought into the other one, or the other one into this. */
type Direction = 'into' | 'from'

export type DeskEvent =
  | {
      readonly type: 'submitted'
      readonly by: PersonRef
      readonly process: string
      readonly number: string
      readonly title: string
      readonly amountFen?: number
      readonly policyVersion: number
      readonly marks: readonly string[]
      readonly form: unknown
    }
  | ({
      readonly type: 'task-opened'
      readonly kind: 'work' | 'approval'
      readonly groups: readonly (GroupNote & { readonly mode: Mode; readonly seats: readonly SeatNote[] })[]
      readonly skipped: readonly SkippedNote[]
      /** Signatures of an earlier round that still stand, because nothing they are under has changed. */
      readonly carried?: readonly { readonly group: string; readonly person: PersonRef }[]
      readonly evidence?: { readonly what: string; readonly hash: string }
    } & OnTask)
  | ({
      readonly type: 'group-activated'
      readonly seats: readonly SeatNote[]
      readonly dueAt?: string
      readonly provisional?: boolean
    } & InGroup)
  | ({ readonly type: 'approved'; readonly form?: unknown; readonly evidence?: string } & Signed)
  | ({ readonly type: 'completed'; readonly form: unknown } & Signed)
  | ({ readonly type: 'rejected' } & Signed)
  | ({ readonly type: 'returned'; readonly to: string; readonly toTitle?: Words; readonly resume: Resume } & Signed)
  | ({ readonly type: 'frozen'; readonly what: string; readonly hash: string } & OnTask)
  | ({ readonly type: 'chain-restarted'; readonly code: string } & OnTask)
  | ({
      readonly type: 'reminded'
      readonly people: readonly PersonRef[]
      readonly also?: readonly PersonRef[]
      /** Why the clock stood still, where the day has come for which its going on was expected. */
      readonly awaited?: Words
    } & InGroup &
      Late)
  /** 告知: of the deadline, without being asked to decide. */
  | ({ readonly type: 'told'; readonly people: readonly PersonRef[] } & InGroup & Late)
  | ({ readonly type: 'escalated'; readonly to: readonly SeatNote[] } & InGroup & Late)
  /** 移交: those who did not answer in time have left their seats to others. Nobody left them where nobody was found. */
  | ({ readonly type: 'moved'; readonly from: readonly PersonRef[]; readonly to: readonly SeatNote[] } & InGroup & Late)
  | ({ readonly type: 'timed-out'; readonly as: 'approved' | 'rejected' } & InGroup & Late)
  /** 换班: what nobody has taken on goes over to who is on duty now. */
  | ({ readonly type: 'handed-on'; readonly from: readonly PersonRef[]; readonly to: readonly SeatNote[] } & InGroup &
      Partial<Late>)
  /** The calendar, the timetable or the policy has changed, and with it when the group has to answer. */
  | ({
      readonly type: 'replanned'
      readonly why: 'calendar' | 'timetable' | 'policy'
      /** Which instant has moved: the due one, or only one of what happens before or after it. */
      readonly what: 'due' | 'rung'
      /** Left out where there was, or is, none. */
      readonly from?: string
      readonly to?: string
      readonly provisional?: boolean
      /** By which version of the policy it is planned now; all else stays under the one that the request began with. */
      readonly policyVersion?: number
    } & InGroup)
  /** 代理: people join the places of those who are away, and leave them again. */
  | ({ readonly type: 'substitutes-joined' | 'substitutes-left'; readonly seats: readonly SeatNote[] } & InGroup)
  /** 接单、出发、开工、暂停、恢复. */
  | ({
      readonly type: 'progressed'
      readonly kind: ProgressKind
      readonly by: PersonRef
      /** Of a pause: its key, and what that is called. */
      readonly reason?: string
      readonly title?: Words
      readonly remark?: string
      readonly until?: string
      readonly contact?: string
      readonly files?: readonly string[]
      readonly request?: RequestNote
    } & InGroup)
  /** 停表、恢复计时. */
  | ({ readonly type: 'clock-stopped'; readonly reason: string; readonly title: Words } & InGroup)
  | ({
      readonly type: 'clock-started'
      readonly reason: string
      readonly title: Words
      readonly stoppedAt: string
      readonly dueAt?: string
      readonly provisional?: boolean
    } & InGroup)
  | { readonly type: 'commented'; readonly by: PersonRef; readonly text: string; readonly files?: readonly string[] }
  /** 抄送: people who have no seat are shown the request. */
  | { readonly type: 'copied'; readonly by: PersonRef; readonly people: readonly PersonRef[]; readonly text?: string }
  /** 催办: the requester asks those who are waited for. */
  | ({
      readonly type: 'urged'
      readonly by: PersonRef
      readonly people: readonly PersonRef[]
      readonly text?: string
    } & InGroup)
  /** 关联: written in both trails. */
  | { readonly type: 'linked'; readonly by: PersonRef; readonly link: 'part-order'; readonly request: RequestNote }
  /** 合并: the one that was merged into another is over. What it has brought along stands in the other one's trail. */
  | {
      readonly type: 'merged'
      readonly by: PersonRef
      readonly direction: Direction
      readonly request: RequestNote
      /** Who is shown the other one from now on. */
      readonly people?: readonly PersonRef[]
      readonly files?: readonly string[]
    }
  /** 拆分: one request has become several; each of them says from which. */
  | {
      readonly type: 'split'
      readonly by: PersonRef
      readonly direction: Direction
      readonly requests: readonly RequestNote[]
    }
  /** 再次申请: after its end the same was asked for once more, in a new request. */
  | {
      readonly type: 'again'
      readonly by: PersonRef
      readonly direction: Direction
      readonly request: RequestNote
      readonly reason: string
    }
  /** What somebody without an account had reported was taken on. */
  | { readonly type: 'reported'; readonly by: PersonRef; readonly reportedAt: string; readonly contact?: string }
  | { readonly type: 'revised'; readonly by: PersonRef; readonly title: string; readonly amountFen?: number }
  | { readonly type: 'withdrawn'; readonly by: PersonRef; readonly reason?: string }
  | {
      readonly type: 'effect-done'
      readonly key: string
      readonly round: number
      readonly name: string
      readonly result: unknown
    }
  | {
      readonly type: 'effect-undone'
      readonly key: string
      readonly round: number
      readonly name: string
      readonly result: unknown
    }
  | { readonly type: 'branch-taken'; readonly key: string; readonly choice: string }
  | { readonly type: 'closed'; readonly status: RequestStatus }
  | { readonly type: 'taken-over'; readonly epoch: number }

export type EventType = DeskEvent['type']

/** open → closed | rejected | withdrawn | void. */
export type RequestStatus = 'open' | 'closed' | 'rejected' | 'withdrawn' | 'void'

export function iso(at: number): string {
  return new Date(at).toISOString()
}
