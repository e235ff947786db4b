import { sponsorshipNotices } from '@cloud/sponsorship/sponsorship.notices'
import type { ConsentKind } from '@shared/sponsorship/consent.model'
import type { World } from '../support/world'
import { givenSponsor, givenStudent, type Offices } from './given'
import { givenAgreement } from './given-pair'

/** A child in this county helped by a sponsor, the agreement in force. */
export async function givenPairInForce(
  world: World,
  { village, school, guardian, teacher, county, office }: Offices,
  consents?: readonly ConsentKind[],
) {
  const studentId = await givenStudent(world, village, {
    status: 'matched',
    guardian,
    school,
    enteredBy: teacher,
    ...(consents ? { consents } : {}),
  })
  const { actor: sponsor, sponsorId } = await givenSponsor(world, county)
  const by = office.personId
  const agreement = await givenAgreement(world, county, { studentId, sponsorId, by })
  return { studentId, sponsor, ...agreement }
}

/** What the last event of this topic tells, and whom. */
export async function told(world: World, topic: string) {
  const event = await world.db
    .selectFrom('event')
    .selectAll()
    .where('topic', '=', topic)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  const notices = await sponsorshipNotices[topic]?.(world.db, {
    id: event.id,
    topic,
    subjectId: event.subject_id,
    payload: event.payload,
    happenedAt: event.happened_at,
  })
  return notices ?? []
}
