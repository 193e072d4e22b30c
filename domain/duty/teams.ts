// 值班: the teams that somebody may be on duty for, and how being on duty is written where roles are. No zod here: the desk
// reads this file.

import type { Words } from '../words.ts'

export const TEAM_KEYS = ['repair', 'water-electricity', 'patrol', 'gate', 'canteen', 'leader'] as const
export type TeamKey = (typeof TEAM_KEYS)[number]

type Team = { readonly key: TeamKey; readonly title: Words; readonly onDuty: Words }

export const TEAMS: readonly Team[] = [
  team('repair', ['维修', 'Repair'], ['维修值班', 'Repair duty']),
  team('water-electricity', ['水电', 'Water and electricity'], ['水电值班', 'Water and electricity duty']),
  team('patrol', ['巡逻', 'Patrol'], ['巡逻值班', 'Patrol duty']),
  team('gate', ['门卫', 'Gate'], ['门卫值班', 'Gate duty']),
  team('canteen', ['食堂', 'Canteen'], ['食堂值班', 'Canteen duty']),
  team('leader', ['值班领导', 'Leader on duty'], ['值班领导', 'Leader on duty']),
]

type Pair = readonly [zh: string, en: string]

function team(key: TeamKey, title: Pair, onDuty: Pair): Team {
  return { key, title: { zh: title[0], en: title[1] }, onDuty: { zh: onDuty[0], en: onDuty[1] } }
}

const PREFIX = 'duty:'

/** Whoever is on duty holds this role as long as the shift lasts. */
export function dutyOf(teamKey: string): string {
  return `${PREFIX}${teamKey}`
}

/** The name of a team; what is none of the house is shown as it is written. */
export function teamWords(key: string): Words {
  return TEAMS.find((known) => known.key === key)?.title ?? { zh: key, en: key }
}

/** The name of being on duty, with or without a site: `duty:repair`, `duty:repair/<site>`. Undefined for other roles. */
export function dutyWords(role: string): Words | undefined {
  if (!role.startsWith(PREFIX)) return undefined
  const [key] = role.slice(PREFIX.length).split('/')
  return TEAMS.find((known) => known.key === key)?.onDuty
}
