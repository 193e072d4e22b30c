// What a school decides about its repairs, as plain data. No zod and no default stands here: workflows read this file.

import type { PolicyLadder, PolicyWho } from '../../policy/type.ts'
import type { Choice } from '../process.ts'

export type Urgency = 'normal' | 'urgent' | 'emergency'

/** A kind of fault. */
export type RepairCategory = Choice & {
  /** Whoever of this team is on duty is called first. */
  readonly team: string
  /** How urgent it is when the reporter says nothing. */
  readonly urgency: Urgency
  /** Whether a reporter may call everybody on duty at once. */
  readonly emergency?: boolean
  /** The key of a size: then nobody has to look first. */
  readonly size?: string
}

/** 小修、大修、设备…: how long a repair of this size may take. */
export type RepairSize = Choice & {
  /** Counted from the report, or from when the repair is given to somebody. */
  readonly from: 'report' | 'order'
  readonly ladder: PolicyLadder
}

type Somebody = { readonly who: readonly PolicyWho[]; readonly standIns: readonly PolicyWho[] }

export type RepairPolicy = {
  readonly categories: readonly RepairCategory[]
  readonly sizes: readonly RepairSize[]
  /** 派工: who looks at a fault whose size no rule says. */
  readonly sizing: Somebody & {
    readonly ladder: PolicyLadder
    /** The size of what nobody has looked at in time. */
    readonly otherwise: string
  }
  readonly work: {
    /** When nobody of the team is on duty, in this order. */
    readonly standIns: readonly PolicyWho[]
    /** Whether a repair is shown in a picture. */
    readonly photo: boolean
  }
  readonly emergency: { readonly ladder: PolicyLadder }
  /** 修不好，及时上报分管领导 (p1a). */
  readonly decision: Somebody & {
    readonly ladder: PolicyLadder
    /** For the repair after it: something is bought, or somebody from outside comes. */
    readonly afterwards: PolicyLadder
  }
  /** The reporter looks at it; a rung that passes is the silent consent. */
  readonly check: { readonly ladder: PolicyLadder }
  /** So many days after the end the same fault may be reported again as the same. */
  readonly againDays: number
  /** Whether people without an account may report what they see, by the code on the door. */
  readonly visitors: { readonly allowed: boolean }
}
