import { addDays, localDateOf, momentAt } from '@shared/kernel/local-date'
import type {
  MeetingForm,
  MentorshipId,
  MentorshipTerms,
  YieldForm,
} from '@shared/sponsorship/mentorship.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { type Chapter, seedId } from './chapter'
import { personId } from './personas'
import { FUYU, place, RIVERSIDE, VILLAGES, WUDALIANCHI } from './places'

type Told = {
  mentor: string
  volunteer?: number
  where: string
  terms: MentorshipTerms
  /** Either the day, or so many days ago. */
  begun: string | number
  meetings?: readonly (Omit<MeetingForm, 'happenedOn'> & { daysAgo: number })[]
  yields?: readonly YieldForm[]
}

/** S0 and S2 tell of four; their figures stand as printed (70 万元, one household that leads four: 14 万元 each). */
const printed: readonly Told[] = [
  {
    mentor: '史耀红',
    where: `${FUYU}/繁荣乡`,
    terms: { kind: 'care', rhythm: 'weekly', people: 6, distanceKm: 100 },
    begun: '2017-01-01',
  },
  {
    mentor: '黄庆柱',
    where: `${FUYU}/绍文乡/胜利村`,
    terms: { kind: 'farming', rhythm: 'monthly', people: 1, subject: '水稻', partners: '于涛' },
    begun: '2017-01-01',
    yields: [{ year: 2017, areaMu: 400, netIncomeFen: 200_000_00, households: 1 }],
  },
  {
    mentor: '黄晓欢',
    where: `${FUYU}/龙安桥镇`,
    terms: { kind: 'farming', rhythm: 'monthly', people: 4, subject: '养鹅', partners: '' },
    begun: '2017-01-01',
    yields: [{ year: 2017, areaMu: 0, netIncomeFen: 700_000_00, households: 5 }],
  },
  {
    mentor: '冯林',
    where: `${WUDALIANCHI}/兴安乡/钟山村`,
    terms: {
      kind: 'farming',
      rhythm: 'monthly',
      people: 2,
      subject: '大田作物',
      partners: '汤立军、魏平',
    },
    begun: '2018-01-01',
  },
]

/** Invented, in the county of the four journeys. */
const invented: readonly Told[] = [
  {
    mentor: '刘文华',
    volunteer: 0,
    where: RIVERSIDE,
    terms: { kind: 'craft', rhythm: 'weekly', people: 8, subject: '书法' },
    begun: 120,
    meetings: [
      { daysAgo: 26, people: 8, text: '认识笔画，写横和竖' },
      { daysAgo: 19, people: 7, text: '写“永”字，讲王羲之的故事' },
      { daysAgo: 12, people: 8, text: '写春联的第一课' },
    ],
  },
  {
    mentor: '顾国祥',
    where: VILLAGES[1] as string,
    terms: { kind: 'care', rhythm: 'fortnightly', people: 3, distanceKm: 12 },
    begun: 200,
    meetings: [
      { daysAgo: 21, people: 3, text: '陪孩子们写作业，和家里人通了视频' },
      { daysAgo: 6, people: 3, text: '包了饺子，一起打扫了院子' },
    ],
  },
  {
    mentor: '范长根',
    where: VILLAGES[3] as string,
    terms: { kind: 'farming', rhythm: 'monthly', people: 3, subject: '草莓大棚', partners: '' },
    begun: 700,
    meetings: [{ daysAgo: 18, people: 3, text: '看了三家大棚，讲冬天怎样保温' }],
    yields: [{ year: 2025, areaMu: 26, netIncomeFen: 360_000_00, households: 4 }],
  },
]

/** S-19: the pairings that are no sponsorship. */
export const seedMentorships: Chapter = async (db, now) => {
  const today = localDateOf(now)
  const by = { entered_by: personId('countyOffice'), entered_at: now }
  const told = [...printed, ...invented].map((one) => ({
    ...one,
    id: seedId<MentorshipId>(`mentorship:${one.mentor}`),
    startsOn: typeof one.begun === 'number' ? addDays(today, -one.begun) : one.begun,
  }))
  await db
    .insertInto('mentorship')
    .values(
      told.map(({ id, mentor, volunteer, where, terms, startsOn }) => ({
        id,
        place_id: place(where),
        volunteer_id:
          volunteer === undefined ? null : seedId<VolunteerId>(`volunteer:${volunteer}`),
        mentor_name: mentor,
        kind: terms.kind,
        rhythm: terms.rhythm,
        people: terms.people,
        distance_km: terms.kind === 'care' ? terms.distanceKm : null,
        subject: terms.kind === 'care' ? null : terms.subject,
        partners: (terms.kind === 'farming' && terms.partners) || null,
        starts_on: startsOn,
        status: 'active' as const,
        ended_on: null,
        end_reason: null,
        ...by,
      })),
    )
    .execute()
  await db
    .insertInto('mentorship_meeting')
    .values(
      told.flatMap(({ id, volunteer, meetings = [] }) =>
        meetings.map(({ daysAgo, people, text }) => ({
          mentorship_id: id,
          happened_on: addDays(today, -daysAgo),
          people,
          text,
          replaces: null,
          entered_by: personId(volunteer === undefined ? 'countyOffice' : 'lecturer'),
          entered_at: momentAt(addDays(today, -daysAgo), '17:00'),
        })),
      ),
    )
    .execute()
  await db
    .insertInto('mentorship_yield')
    .values(
      told.flatMap(({ id, yields = [] }) =>
        yields.map(({ year, areaMu, netIncomeFen, households }) => ({
          mentorship_id: id,
          year,
          area_mu: areaMu,
          net_income_fen: netIncomeFen,
          households,
          ...by,
        })),
      ),
    )
    .execute()
}
