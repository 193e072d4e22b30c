// What the demo school has decided about its repairs: people without an account may report what they see.
import { openDatabase } from '../../records/database.ts'
import { savePolicy } from '../../records/policies.ts'
import type { MadeSchool } from './school.ts'

export async function seedRepairs(url: string, { id }: MadeSchool): Promise<void> {
  const db = openDatabase(url, { max: 1 })
  try {
    const policy = { process: 'repair', data: { visitors: { allowed: true } }, after: 0 }
    const saved = await db.inSchool(id, (sql) => savePolicy(sql, id, policy))
    if ('ok' in saved) throw new Error(`the demo policy is refused: ${saved.code}`)
  } finally {
    await db.close()
  }
}
