import { randomUUID } from 'node:crypto'
import type { Actor } from '@shared/account/account.model'
import type { AidId } from '@shared/sponsorship/aid.model'
import type { ObjectionId, PublicNoticeId } from '@shared/sponsorship/publicity.model'
import type { SponsorId } from '@shared/sponsorship/sponsor.model'
import type { StudentFacts } from '../../sponsorship/given'
import { givenSponsor, givenStudent } from '../../sponsorship/given'
import { givenAgreement, givenHold } from '../../sponsorship/given-pair'
import { givenActor, type Place } from '../builders'
import type { World } from '../world'

export const reason = '材料不全'
export const portion = { kind: 'cash', amountFen: 60_000 } as const

/** A case of `at` whose family is somebody else. */
export async function givenCase(world: World, at: Place, facts: StudentFacts = {}) {
  const guardian = await givenActor(world)
  return { guardian, studentId: await givenStudent(world, at, { guardian, ...facts }) }
}

export async function givenNotice(world: World, at: Place): Promise<PublicNoticeId> {
  const { studentId, guardian } = await givenCase(world, at, { status: 'publicized' })
  const id = randomUUID() as PublicNoticeId
  await world.db
    .insertInto('public_notice')
    .values({
      id,
      student_id: studentId,
      audience: 'everyone',
      status: 'posted',
      code: 'H-2026-017',
      family_name: '王',
      stage: 'primary',
      township: '河东镇',
      first_day: '2026-06-01',
      last_day: '2026-06-08',
      ends_at: new Date(world.now().getTime() + 86_400_000),
      reason: null,
      posted_by: guardian.personId,
      posted_at: world.now(),
      closed_at: null,
    })
    .execute()
  return id
}

export async function givenObjection(world: World, at: Place): Promise<ObjectionId> {
  const noticeId = await givenNotice(world, at)
  const neighbour = await givenActor(world)
  const text = '家里情况和公示的不一样'
  const { objectionId } = await world.as(neighbour).sponsorship.objection.raise({ noticeId, text })
  return objectionId
}

export async function givenRegistered(world: World, at: Place): Promise<SponsorId> {
  const { sponsorId } = await givenSponsor(world, at)
  await world.db
    .updateTable('sponsor')
    .set({ status: 'submitted' })
    .where('id', '=', sponsorId)
    .execute()
  return sponsorId
}

/** The knocking sponsor is a verified one of the committee where the role is held. */
export async function givenOwnSponsorship(world: World, actor: Actor) {
  const grant = actor.grants.find((one) => one.role === 'sponsor')
  if (!grant) return null
  const place = { id: grant.committeeId, path: grant.path, name: grant.committeeName }
  return givenSponsor(world, place, { actor })
}

/** A hold of the sponsor of `at`; the knocking sponsor's own when the role reaches that far. */
export async function givenHoldFor(world: World, at: Place, actor: Actor) {
  const { studentId } = await givenCase(world, at, { status: 'waiting' })
  const own = await givenOwnSponsorship(world, actor)
  const reaches = actor.grants.some((one) => at.path.startsWith(one.path))
  const holder = own && reaches ? own : await givenSponsor(world, at)
  return { studentId, holdId: await givenHold(world, studentId, holder.sponsorId) }
}

export async function givenPair(
  world: World,
  at: Place,
  status: 'signing' | 'effective' = 'effective',
) {
  const { studentId, guardian } = await givenCase(world, at, { status: 'matched' })
  const { sponsorId } = await givenSponsor(world, at)
  const pair = { studentId, sponsorId, by: guardian.personId }
  return { studentId, ...(await givenAgreement(world, at, pair, status)) }
}

/** One promised portion, and its line in the ledger. */
export async function givenAid(world: World, at: Place) {
  const { studentId, agreementId, programmeId, custodianId } = await givenPair(world, at)
  const aidId = randomUUID() as AidId
  const { db } = world
  await db
    .insertInto('aid')
    .values({
      id: aidId,
      programme_id: programmeId,
      agreement_id: agreementId,
      student_id: studentId,
      kind: 'cash',
      created_at: world.now(),
    })
    .execute()
  const { id: movementId } = await db
    .insertInto('aid_movement')
    .values({
      aid_id: aidId,
      from_stage: null,
      to_stage: 'pending',
      amount_fen: portion.amountFen,
      goods_name: null,
      quantity: null,
      unit: null,
      estimated_fen: null,
      reverses: null,
      custodian_id: custodianId,
      receipt_number: null,
      signature_id: null,
      note: null,
      happened_on: '2026-06-01',
      entered_by: null,
      entered_at: world.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { aidId, movementId, programmeId }
}
