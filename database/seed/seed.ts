import type { Database } from '@database/engine'
import type { Chapter } from './chapter'
import { seedCommittees } from './committees'
import { seedDeeds } from './deeds'
import { seedLecture } from './lecture'
import { seedPapers } from './papers'
import { seedPersonas } from './personas'
import { seedRegister } from './register'
import { seedRegisterOfAihui } from './register-aihui'
import { seedSponsorship } from './sponsorship'
import { seedMentorships } from './sponsorship-mentorships'
import { seedSubmission } from './submission'
import { seedVolunteer } from './volunteer'

const chapters: readonly Chapter[] = [
  seedCommittees,
  seedPersonas,
  seedVolunteer,
  seedRegister,
  seedRegisterOfAihui,
  seedPapers,
  seedLecture,
  seedSponsorship,
  seedMentorships,
  seedSubmission,
  seedDeeds,
]

/** Tell the demonstration county's story to an empty database; one that holds committees is left alone. */
export async function seed(db: Database, now: Date): Promise<boolean> {
  const someone = await db.selectFrom('committee').select('id').limit(1).executeTakeFirst()
  if (someone) return false
  for (const chapter of chapters) await chapter(db, now)
  return true
}
