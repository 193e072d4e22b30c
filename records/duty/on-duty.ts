// Parts of statements about the roster: who is on duty at an instant, and when that changes next. Whoever is on duty holds
// the role `duty:<team>` for so long (domain/duty/teams.ts). Most tasks name no team: for those no shift is looked at.

import { LONGEST_SHIFT_HOURS } from '../../domain/duty/shift.ts'

/** No shift that began before that can still last: the index then reads a few rows of each team and not all of them. */
const BEGUN = (at: string) =>
  `duty.from_at > ${at} - interval '${LONGEST_SHIFT_HOURS} hours' AND duty.from_at <= ${at} AND duty.to_at > ${at}`

/** Rows of id, name, role, department and site. Without `roles` (a list of texts), of every team. */
export function onDutyAt(at: string, school: string, roles?: string): string {
  const among =
    roles === undefined
      ? ''
      : `AND duty.team IN (SELECT substr(named, 6) FROM unnest(${roles}) AS named WHERE named LIKE 'duty:%')`
  return `SELECT sitter.id, sitter.name, 'duty:' || duty.team AS role, NULL::uuid AS department, duty.site_id AS site
      FROM duty_shift duty JOIN person sitter ON sitter.id = duty.person_id AND sitter.active
      WHERE duty.school_id = ${school} ${among} AND ${BEGUN(at)}`
}

/**
 * The next instant at which somebody of the teams among `roles` comes on duty or leaves it, in milliseconds: team by team,
 * each by the first row of the index after that instant.
 */
export function rosterTurnsAt(at: string, school: string, roles: string): string {
  const ofTeam = `duty.school_id = ${school} AND duty.team = substr(named.role, 6)`
  return `(SELECT (extract(epoch FROM min(turn.at)) * 1000)::float8
    FROM unnest(${roles}) AS named (role), LATERAL (SELECT least(
      (SELECT min(duty.from_at) FROM duty_shift duty WHERE ${ofTeam} AND duty.from_at > ${at}),
      (SELECT min(duty.to_at) FROM duty_shift duty WHERE ${ofTeam} AND ${BEGUN(at)})) AS at) AS turn
    WHERE named.role LIKE 'duty:%')`
}
