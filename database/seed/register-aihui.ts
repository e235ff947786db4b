import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import { momentAt } from '@shared/kernel/local-date'
import type { CampaignId } from '@shared/volunteer/campaign.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { type Chapter, seedId } from './chapter'
import { personId } from './personas'
import { AIHUI, place } from './places'
import { inventedName } from './volunteer'

const YEAR = 2022
/** S3: 119 joined, 16 of them from education; 58 were struck off. It names no base: these 42 are an example. */
const JOINED = 119
const FROM_EDUCATION = 16
const STRUCK_OFF = 58
const CONFIRMED = 42

const STREET = `${AIHUI}/花园街道`
const homes = [
  [`${AIHUI}/四嘉子乡/小乌斯力村`, `${AIHUI}/四嘉子乡`],
  [`${STREET}/人保财险社区`, STREET],
  [`${STREET}/武庙屯社区`, STREET],
  [`${STREET}/金兰社区`, STREET],
] as const

type Invented = {
  id: VolunteerId
  person: PersonId
  name: string
  home: (typeof homes)[number]
  number: number
  kind: 'teacher' | 'cadre'
  enrolledOn: string
  fate: 'struckOff' | 'confirmed' | 'joined'
}

const members: readonly Invented[] = Array.from(
  { length: STRUCK_OFF + CONFIRMED + JOINED },
  (_, index) => {
    const joiner = index - STRUCK_OFF - CONFIRMED
    const home = homes[index % homes.length] as (typeof homes)[number]
    return {
      id: seedId<VolunteerId>(`volunteer:aihui:${index}`),
      person: seedId<PersonId>(`person:aihui:${index}`),
      name: inventedName(index + 40),
      home,
      number: index + 1,
      kind: joiner >= 0 && joiner < FROM_EDUCATION ? 'teacher' : 'cadre',
      enrolledOn: joiner >= 0 ? `${YEAR}-05-20` : '2018-06-01',
      fate: joiner >= 0 ? 'joined' : index < STRUCK_OFF ? 'struckOff' : 'confirmed',
    }
  },
)

/** S3's year in 爱辉区: +119 − 58 = +61, each of the 58 with a talk, a reason and two people. */
export const seedRegisterOfAihui: Chapter = async (db) => {
  await seedMembers(db)
  await seedCampaign(db)
}

async function seedMembers(db: Database) {
  await db
    .insertInto('person')
    .values(
      members.map(({ person, name, enrolledOn }) => ({
        id: person,
        name,
        phone: null,
        created_at: momentAt(enrolledOn, '09:00'),
      })),
    )
    .execute()
  await db
    .insertInto('volunteer')
    .values(
      members.map((one) => ({
        id: one.id,
        person_id: one.person,
        application_id: null,
        village_id: place(one.home[0]),
        office_id: place(one.home[1]),
        name: one.name,
        joins_as: 'elder' as const,
        main_elder_kind: one.kind,
        status: one.fate === 'struckOff' ? ('struckOff' as const) : ('enrolled' as const),
        status_since: one.fate === 'struckOff' ? `${YEAR}-11-10` : one.enrolledOn,
        approved_on: one.enrolledOn,
        member_number: one.number,
        enrolled_on: one.enrolledOn,
      })),
    )
    .execute()
  await db
    .insertInto('volunteer_change')
    .values(
      members.map((one) => ({
        volunteer_id: one.id,
        act: 'enter' as const,
        from_status: null,
        to_status: 'enrolled' as const,
        on_day: one.enrolledOn,
        reason: null,
        proposed_by: null,
        decided_by: personId('aihuiOffice'),
        happened_at: momentAt(one.enrolledOn, '09:00'),
      })),
    )
    .execute()
  await db
    .insertInto('role_grant')
    .values(
      members.map((one) => ({
        id: seedId(`grant:aihui:${one.number}`),
        person_id: one.person,
        role: 'volunteer' as const,
        committee_id: place(one.home[0]),
        granted_by: personId('aihuiOffice'),
        granted_at: momentAt(one.enrolledOn, '09:00'),
        revoked_at: one.fate === 'struckOff' ? momentAt(`${YEAR}-11-10`, '10:00') : null,
      })),
    )
    .execute()
}

const REASON = '只挂名，不参加活动（示例）'

async function seedCampaign(db: Database) {
  const campaignId = seedId<CampaignId>('campaign:aihui')
  const proposer = personId('aihuiOffice')
  const decider = personId('aihuiReviewer')
  const asked = members.filter((one) => one.fate !== 'joined')
  const struck = asked.filter((one) => one.fate === 'struckOff')
  await db
    .insertInto('campaign')
    .values({
      id: campaignId,
      committee_id: place(AIHUI),
      year: YEAR,
      opened_by: proposer,
      opened_at: momentAt(`${YEAR}-10-08`, '09:00'),
      closed_by: proposer,
      closed_at: momentAt(`${YEAR}-11-30`, '16:00'),
    })
    .execute()
  await db
    .insertInto('campaign_member')
    .values(
      asked.map((one) => ({
        campaign_id: campaignId,
        volunteer_id: one.id,
        year: YEAR,
        result: one.fate === 'struckOff' ? ('struckOff' as const) : ('confirmed' as const),
        note: one.fate === 'struckOff' ? '只挂名，无作为' : null,
        judged_by: decider,
        judged_at: momentAt(`${YEAR}-11-10`, '10:00'),
      })),
    )
    .execute()
  await db
    .insertInto('talk')
    .values(
      struck.map((one) => ({
        id: seedId(`talk:aihui:${one.number}`),
        campaign_id: campaignId,
        volunteer_id: one.id,
        held_on: `${YEAR}-10-20`,
        place: '社区活动室（示例）',
        summary: '谈了近况，本人表示不再参加（示例）',
        held_by: proposer,
        recorded_at: momentAt(`${YEAR}-10-20`, '15:00'),
      })),
    )
    .execute()
  await db
    .insertInto('strike_off')
    .values(
      struck.map((one) => ({
        id: seedId(`strike-off:aihui:${one.number}`),
        campaign_id: campaignId,
        volunteer_id: one.id,
        reason: REASON,
        proposed_by: proposer,
        proposed_at: momentAt(`${YEAR}-11-01`, '09:00'),
        status: 'struckOff' as const,
        decided_by: decider,
        decided_at: momentAt(`${YEAR}-11-10`, '10:00'),
        decline_reason: null,
      })),
    )
    .execute()
  await db
    .insertInto('volunteer_change')
    .values(
      struck.map((one) => ({
        volunteer_id: one.id,
        act: 'strikeOff' as const,
        from_status: 'enrolled' as const,
        to_status: 'struckOff' as const,
        on_day: `${YEAR}-11-10`,
        reason: REASON,
        proposed_by: proposer,
        decided_by: decider,
        happened_at: momentAt(`${YEAR}-11-10`, '10:00'),
      })),
    )
    .execute()
}
