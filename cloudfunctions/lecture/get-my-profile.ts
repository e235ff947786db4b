import { findLecturer } from './lecturer.store'
import { signedIn } from './procedures'

export const getMyProfile = signedIn.lecturer.get.handler(({ context: { db, actor } }) =>
  findLecturer(db, actor.personId),
)
