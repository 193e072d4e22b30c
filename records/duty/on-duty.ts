// Parts of statements about the roster: who is on duty at an instant, and when that changes next. Whoever is on duty holds
// the role `duty:<team>` for so long (domain/duty/teams.ts).

import { LONGEST_SHIFT_HOURS } from '../../domain/duty/shift.ts'

/** No shift that began before that can still last: the index then reads a few rows of each team and not all of them. */
const BEGUN = (at: string) => `s.from_at > ${at} - interval '${LONGEST_SHIFT_HOURS} hours'`

function ofTeams(roles: string | undefined): string {
  if (roles === undefined) return ''
  return `AND s.team IN (SELECT substr(named, 6) FROM unnest(${roles}) AS named WHERE named LIKE 'duty:%')`
}

/** Rows of id, name, role, department and site. Without `roles` (a list of texts), of every team. */
export function onDutyAt(at: string, school: string, roles?: string): string {
  return `SELECT p.id, p.name, 'duty:' || s.team AS role, NULL::uuid AS department, s.site_id AS site
      FROM duty_shift s JOIN person p ON p.id = s.person_id AND p.active
      WHERE s.school_id = ${school} ${ofTeams(roles)} AND ${BEGUN(at)} AND s.from_at <= ${at} AND s.to_at > ${at}`
}

/** The next instant at which somebody of the teams among `roles` comes on duty or leaves it, in milliseconds. */
export function rosterTurnsAt(at: string, school: string, roles: string): string {
  return `(SELECT (extract(epoch FROM min(turn.at)) * 1000)::float8
    FROM duty_shift s, LATERAL (VALUES (s.from_at), (s.to_at)) AS turn (at)
    WHERE s.school_id = ${school} ${ofTeams(roles)} AND ${BEGUN(at)} AND turn.at > ${at})`
}
