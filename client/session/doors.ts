import type { Grant } from '@shared/account/account.model'
import { committeeDoors } from './doors/committee'
import type { Door } from './doors/door'
import { doorsForEveryone } from './doors/everyone'
import { lectureDoors } from './doors/lecture'
import { sponsorshipDoors } from './doors/sponsorship'
import { submissionDoors } from './doors/submission'
import { volunteerDoors } from './doors/volunteer'

type Room = { title: string; doors: readonly Door[] }

const rooms: readonly Room[] = [
  { title: '志愿队伍', doors: volunteerDoors },
  { title: '讲座', doors: lectureDoors },
  { title: '结对助学', doors: sponsorshipDoors },
  { title: '稿件和简报', doors: submissionDoors },
  { title: '关工委的事', doors: committeeDoors },
]

const open = (doors: readonly Door[], grants: readonly Grant[]): Door[] =>
  doors.filter(({ roles }) => !roles || grants.some((grant) => roles.includes(grant.role)))

/** Where this person's work lies, room by room; a room without work for them is left out. */
export const officeRooms = (grants: readonly Grant[]): Room[] =>
  rooms
    .map(({ title, doors }) => ({ title, doors: open(doors, grants) }))
    .filter(({ doors }) => doors.length > 0)

/** What is open to them as to anyone. */
export const everyDoor = (grants: readonly Grant[]): Door[] => open(doorsForEveryone, grants)

/** Every page a door leads to, for the test that none leads nowhere. */
export const doorPages: readonly string[] = [
  ...rooms.flatMap(({ doors }) => doors),
  ...doorsForEveryone,
].map(({ page }) => page)
