import { randomUUID } from 'node:crypto'
import type { Role } from '@shared/account/account.model'
import { UndertakingId } from '@shared/volunteer/undertaking.model'
import type { VolunteerStatus } from '@shared/volunteer/volunteer.model'
import { REGISTER_READERS } from '@shared/volunteer/volunteer.rules'
import {
  aForm,
  allAgreed,
  givenAwaiting,
  givenCeremony,
  givenFiled,
  givenOathText,
  OATH,
} from '../../volunteer/given'
import { givenMember } from '../../volunteer/member.given'
import { givenActor, givenFile } from '../builders'
import { campaignAdmits, campaignScenarios } from './campaign'
import { deedAdmits, deedAnswersEmpty, deedScenarios } from './deed'
import { paperAdmits, paperScenarios, papersAnswerEmpty } from './papers'
import { onceAt, type Relation, type ScenarioFile, type Scenarios } from './scenario'

const reason = '请写清原单位'

/** A member of the committee, and whatever else the procedure asks. */
const member = (told: object = {}, status: VolunteerStatus = 'enrolled') =>
  onceAt(async (world, at) => {
    const { volunteerId } = await givenMember(world, at, { status })
    return { volunteerId, ...told }
  })

export const volunteerScenarios: Scenarios = {
  'application.ageRules': async () => ({}),
  'application.submit': async (world, at, actor) => ({
    form: aForm(at),
    agreed: allAgreed,
    signatureId: await givenFile(world, actor, 'signature'),
  }),
  'application.resubmit': async (world, at, actor) => ({
    applicationId: await givenFiled(world, at, 'returned'),
    form: aForm(at),
    agreed: allAgreed,
    signatureId: await givenFile(world, actor, 'signature'),
  }),
  'application.mine': async () => ({}),
  'application.withdraw': onceAt(async (world, at) => ({
    applicationId: await givenFiled(world, at),
  })),
  'application.list': onceAt(async (world, at) => {
    await givenFiled(world, at)
    return { show: 'open' }
  }),
  'application.get': onceAt(async (world, at) => ({ applicationId: await givenFiled(world, at) })),
  'application.screen': onceAt(async (world, at) => ({
    applicationId: await givenFiled(world, at),
  })),
  'application.approve': onceAt(async (world, at) => ({
    applicationId: await givenFiled(world, at, 'screened'),
  })),
  'application.return': onceAt(async (world, at) => ({
    applicationId: await givenFiled(world, at),
    reason,
  })),
  'application.refuse': onceAt(async (world, at) => ({
    applicationId: await givenFiled(world, at),
    reason,
  })),
  'entry.submit': async (world, at, actor) => ({
    enteredAs: 'child',
    form: aForm(at),
    agreed: allAgreed,
    proofId: await givenFile(world, actor, 'signature'),
  }),
  'entry.list': async () => ({}),
  'entry.get': onceAt(async (world, at) => ({ applicationId: await givenFiled(world, at) })),
  'entry.claim': async () => ({ name: '张建国' }),
  'undertaking.list': async () => ({}),
  'undertaking.give': async () => ({ agreed: allAgreed[0] }),
  'undertaking.withdraw': onceAt(async (world, at) => {
    const { person } = await givenAwaiting(world, at)
    const row = await world.db
      .selectFrom('undertaking')
      .select('id')
      .where('person_id', '=', person.personId)
      .executeTakeFirst()
    return { undertakingId: UndertakingId.parse(row?.id ?? randomUUID()) }
  }),
  'oathText.list': async (_world, at) => ({ committeeId: at.id }),
  'oathText.get': onceAt(async (world, at) => ({ oathTextId: await givenOathText(world, at) })),
  'oathText.draft': async (_world, at) => ({ committeeId: at.id, body: OATH }),
  'oathText.revise': onceAt(async (world, at) => ({
    oathTextId: await givenOathText(world, at, { status: 'draft' }),
    body: OATH,
  })),
  'oathText.submit': onceAt(async (world, at) => ({
    oathTextId: await givenOathText(world, at, { status: 'draft' }),
  })),
  'oathText.approve': onceAt(async (world, at) => ({
    oathTextId: await givenOathText(world, at, { status: 'awaiting' }),
  })),
  'oathText.return': onceAt(async (world, at) => ({
    oathTextId: await givenOathText(world, at, { status: 'awaiting' }),
    reason,
  })),
  'oathText.retire': onceAt(async (world, at) => ({ oathTextId: await givenOathText(world, at) })),
  'ceremony.list': onceAt(async (world, at) => {
    await givenCeremony(world, at, [])
    return {}
  }),
  'ceremony.get': onceAt(async (world, at) => ({ ceremonyId: await givenCeremony(world, at, []) })),
  'ceremony.plan': onceAt(async (world, at) => {
    await givenOathText(world, at)
    const { volunteerId } = await givenAwaiting(world, at)
    return {
      committeeId: at.id,
      startsAt: new Date(world.now().getTime() + 86_400_000).toISOString(),
      place: '街道会议室',
      leaderName: '徐立新',
      volunteerIds: [volunteerId],
    }
  }),
  'ceremony.callRoll': onceAt(async (world, at) => {
    const { volunteerId } = await givenAwaiting(world, at)
    const ceremonyId = await givenCeremony(world, at, [volunteerId])
    return { ceremonyId, volunteerId, present: true }
  }),
  'ceremony.callMany': onceAt(async (world, at) => {
    const { volunteerId } = await givenAwaiting(world, at)
    const ceremonyId = await givenCeremony(world, at, [volunteerId])
    return { ceremonyId, volunteerIds: [volunteerId] }
  }),
  'ceremony.addPhoto': async (world, at, actor) => ({
    ceremonyId: await givenCeremony(world, at, []),
    fileId: await givenFile(world, actor, 'evidence'),
  }),
  'ceremony.makeUp': onceAt(async (world, at) => {
    const { volunteerId } = await givenAwaiting(world, at)
    const ceremonyId = await givenCeremony(world, at, [volunteerId])
    const day = world.now().toISOString().slice(0, 10)
    return {
      ceremonyId,
      volunteerId,
      swornOn: day,
      place: '本人家里',
      leaderName: '徐立新',
      witnessName: '李秀兰',
    }
  }),
  'ceremony.invitation': onceAt(async (world, at) => {
    const { volunteerId } = await givenAwaiting(world, at)
    return { ceremonyId: await givenCeremony(world, at, [volunteerId]) }
  }),
  'collectiveOath.list': async (_world, at) => ({ committeeId: at.id }),
  'collectiveOath.plan': onceAt(async (world, at) => ({
    committeeId: at.id,
    startsAt: new Date(world.now().getTime() + 86_400_000).toISOString(),
    place: '街道会议室',
    leaderName: '徐立新',
  })),
  'collectiveOath.recordPast': async (_world, at) => ({
    committeeId: at.id,
    heldOn: '2020-03-18',
    invited: 331,
    sworn: 300,
  }),
  'induction.list': async (_world, at) => ({ committeeId: at.id, show: 'missing' }),
  'induction.record': onceAt(async (world, at) => ({
    committeeId: at.id,
    volunteerIds: [(await givenMember(world, at)).volunteerId],
    kind: 'check',
    happenedOn: '2020-03-18',
    title: '',
    coversProtection: false,
  })),
  'induction.waive': onceAt(async (world, at) => ({
    committeeId: at.id,
    volunteerId: (await givenMember(world, at)).volunteerId,
    reason: '退休前一直做教师',
  })),
  'renewal.get': async () => ({}),
  'renewal.submit': async (world, at, actor) => ({
    oathTextId: await givenOathText(world, at),
    signatureId: await givenFile(world, actor, 'signature'),
  }),
  'ceremony.checkIn': onceAt(async (world, at) => {
    const { volunteerId } = await givenAwaiting(world, at)
    return { ceremonyId: await givenCeremony(world, at, [volunteerId]), code: '0428' }
  }),
  'ceremony.close': onceAt(async (world, at) => ({
    ceremonyId: await givenCeremony(world, at, []),
  })),
  'ceremony.cancel': onceAt(async (world, at) => ({
    ceremonyId: await givenCeremony(world, at, []),
    reason: '会议室停电',
  })),
  'card.verify': onceAt(async (world, at) => {
    const { volunteerId } = await givenAwaiting(world, at)
    const { card_token: token } = await world.db
      .updateTable('volunteer')
      .set({ status: 'enrolled', member_number: 1, enrolled_on: '2026-01-01' })
      .where('id', '=', volunteerId)
      .returning('card_token')
      .executeTakeFirstOrThrow()
    return { token }
  }),
  'card.get': async (world) => {
    await givenActor(world)
    return {}
  },
  'register.listAwaiting': async (_world, at) => ({ committeeId: at.id }),
  'register.tally': async (_world, at) => ({ committeeId: at.id }),
  'register.list': async (_world, at) => ({ committeeId: at.id }),
  'register.countStates': async (_world, at) => ({ committeeId: at.id }),
  'register.get': member(),
  'register.mine': async () => ({}),
  'member.suspend': member({ reason }),
  'member.resume': member({ reason }, 'suspended'),
  'member.readmit': member({ reason }, 'left'),
  'member.leave': member({ reason }),
  'member.reportDeath': member({ on: '2026-01-01' }),
  'member.goAway': member({ startsOn: '2026-11-01', backOn: '2027-03-20', why: 'children' }),
  'member.comeBack': member({}, 'away'),
  ...campaignScenarios,
  'fitness.mine': async () => ({}),
  'fitness.get': member(),
  'fitness.check': async () => ({
    answers: { health: 'good', walksFar: true, standsLong: true },
    emergency: { name: '王小明', relation: '儿子', phone: '13900000002' },
  }),
  'fitness.recordInsurance': member({
    insurance: {
      insurer: '人保',
      policyNumber: 'PICC-0001',
      startsOn: '2026-01-01',
      endsOn: '2099-12-31',
    },
  }),
  ...deedScenarios,
  ...paperScenarios,
}

/** Anyone may begin an application, for a parent too, and look at their own; a claim asks for a proven number; what they agree to is their own affair. */
export const openToAnyone = [
  'application.submit',
  'application.mine',
  'register.mine',
  'fitness.mine',
  'fitness.check',
  'entry.submit',
  'entry.list',
  'entry.claim',
  'undertaking.list',
  'undertaking.give',
]

/** Shows a stranger an empty page. */
export const answersEmpty = [
  ...papersAnswerEmpty,
  'application.list',
  'ceremony.list',
  'campaign.list',
  ...deedAnswersEmpty,
]

/** A member's own affairs are open to the member, and to the offices that keep them. */
const byTheirOffice: (role: Role, relation: Relation) => boolean = (role, relation) =>
  REGISTER_READERS.includes(role) && (relation === 'own' || relation === 'ancestor')

export const admits: ScenarioFile['admits'] = {
  ...paperAdmits,
  'member.leave': byTheirOffice,
  'member.goAway': byTheirOffice,
  'member.comeBack': byTheirOffice,
  ...campaignAdmits,
  ...deedAdmits,
}
