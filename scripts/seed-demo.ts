// What `npm start` calls for a demo: makes the invented school once, and says who may sign in.
import { seedDemoSchool } from '../prisma/seed/demo.ts'

export function seedDemo(databaseUrl: string): Promise<string[]> {
  return seedDemoSchool(databaseUrl)
}
