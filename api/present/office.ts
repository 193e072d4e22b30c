// People and roles of the office as the api shows them: with user names, and with roles in words.

import { roleWords } from '../../domain/desk/words.ts'
import type { OfficePerson } from '../../records/office/people.ts'
import type { Holding } from '../../records/office/roles.ts'
import type { Services } from '../services.ts'

export function presentHolding(holding: Holding) {
  return { ...holding, title: roleWords(holding.role) }
}

export async function presentPeople({ accounts }: Services, people: readonly OfficePerson[]) {
  const usernames = await accounts.usernamesOf(people.flatMap(({ userId }) => userId ?? []))
  return people.map(({ userId = '', roles, ...person }) => {
    const username = usernames.get(userId)
    return { ...person, ...(username === undefined ? {} : { username }), roles: roles.map(presentHolding) }
  })
}
