import type { Database } from '@database/engine'
import { addDays, localDateOf, startOfDay } from '@shared/kernel/local-date'
import type { ProposalId, SuggestionId } from '@shared/sponsorship/matching.model'
import {
  classOf,
  costOf,
  fits,
  inOrder,
  penaltiesFor,
  reasonsFor,
  SUGGESTION_DAYS,
  type WaitingStudent,
} from '@shared/sponsorship/matching.rules'
import type { Preference } from '@shared/sponsorship/preference.model'
import type { SponsorId } from '@shared/sponsorship/sponsor.model'
import type { StudentId } from '@shared/sponsorship/student.model'
import { type Chapter, seedId } from './chapter'
import { personId } from './personas'
import { BINJIANG, JINGJIANG, place } from './places'
import { students } from './sponsorship-students'

const studentId = (name: string): StudentId => seedId(`student:${name}`)
const sponsorId = (key: string): SponsorId => seedId(`sponsor:${key}`)
const daysAgo = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000)

const RUN_DAYS_AGO = 4
const PROPOSAL = seedId<ProposalId>('match-proposal:first')

/** What the two sponsors wished when the run was made; the first has changed it since. */
const THEN: readonly (readonly [key: string, freePlaces: number, wish: Preference])[] = [
  [
    'sponsor',
    2,
    {
      places: 3,
      kinds: ['oneOff', 'goods'],
      mostFen: 200_000,
      stages: ['primary', 'juniorHigh'],
      townshipIds: [],
      years: 3,
    },
  ],
  [
    'sponsor-sun',
    2,
    {
      places: 2,
      kinds: ['yearly'],
      mostFen: 150_000,
      stages: ['primary'],
      townshipIds: [place(BINJIANG)],
      years: 3,
    },
  ],
]

const NOW: readonly (readonly [key: string, wish: Preference, ago: number])[] = [
  [
    'sponsor',
    {
      places: 6,
      kinds: ['yearly', 'oneOff', 'goods'],
      mostFen: 200_000,
      stages: ['primary', 'juniorHigh'],
      townshipIds: [],
      years: 5,
    },
    1,
  ],
  ['sponsor-sun', (THEN[1] as (typeof THEN)[number])[2], 20],
  [
    'cousin',
    {
      places: 1,
      kinds: ['yearly'],
      mostFen: 150_000,
      stages: ['primary'],
      townshipIds: [],
      years: 2,
    },
    2,
  ],
]

/** Wishes, one run that was published, one relation to look into; the next run is there to be made. */
export const seedMatching: Chapter = async (db, now) => {
  await db
    .insertInto('sponsor_preference')
    .values(
      NOW.map(([key, wish, ago]) => ({
        sponsor_id: sponsorId(key),
        places: wish.places,
        kinds: wish.kinds,
        most_fen: wish.mostFen,
        stages: wish.stages,
        township_ids: wish.townshipIds,
        years: wish.years,
        saved_at: daysAgo(now, ago),
      })),
    )
    .execute()
  await seedPublishedRun(db, now)
  await db
    .insertInto('relation_inquiry')
    .values({
      student_id: studentId('薛明哲'),
      sponsor_id: sponsorId('sponsor-sun'),
      hints: ['sameVillage'],
      asked_at: daysAgo(now, 2),
    })
    .execute()
}

/** Who waited then, as the law of matching saw them. */
const waitingThen = (): WaitingStudent[] =>
  students.flatMap((one, at) =>
    one.status === 'waiting' && (one.waited ?? 0) > RUN_DAYS_AGO
      ? [
          {
            studentId: studentId(one.name),
            code: String(at).padStart(3, '0'),
            stage: one.stage,
            grade: one.grade,
            need: one.need,
            townshipId: place(BINJIANG),
            waitingDays: (one.waited ?? 0) - RUN_DAYS_AGO,
            difficulties: one.difficulties,
            returned: false,
          },
        ]
      : [],
  )

/** Small enough to be solved by hand: each student fits one sponsor, who takes the two best. */
function runThen() {
  const waiting = inOrder(waitingThen())
  const penalties = penaltiesFor(waiting.length)
  const found = waiting.map((student, position) => {
    const sponsor = THEN.findIndex(([, , wish]) => fits(student, wish))
    const wish = THEN[sponsor]?.[2]
    const penalty = penalties[classOf(student)]
    return { student, position, sponsor, penalty, cost: wish ? costOf(student, wish) : penalty }
  })
  const sponsorOf = waiting.map(() => -1)
  const prices = THEN.map(([, freePlaces], sponsor) => {
    const mine = found.filter((one) => one.sponsor === sponsor).sort((a, b) => a.cost - b.cost)
    for (const { position } of mine.slice(0, freePlaces)) sponsorOf[position] = sponsor
    const next = mine[freePlaces]
    return next ? next.cost - next.penalty : 0
  })
  const spent = found.map((one) => (sponsorOf[one.position] === -1 ? one.penalty : one.cost))
  const start = [0]
  for (const { sponsor } of found) start.push((start.at(-1) as number) + (sponsor === -1 ? 0 : 1))
  const edges = found.filter((one) => one.sponsor !== -1)
  return {
    found,
    sponsorOf,
    market: {
      start,
      sponsor: edges.map((one) => one.sponsor),
      cost: edges.map((one) => one.cost),
      places: THEN.map(([, freePlaces]) => freePlaces),
      penalty: found.map((one) => one.penalty),
    },
    matching: { sponsorOf, prices, total: spent.reduce((sum, one) => sum + one, 0) },
  }
}

async function seedPublishedRun(db: Database, now: Date) {
  const { found, sponsorOf, market, matching } = runThen()
  const at = daysAgo(now, RUN_DAYS_AGO)
  const by = personId('countyOffice')
  await db
    .insertInto('match_proposal')
    .values({
      id: PROPOSAL,
      county_id: place(JINGJIANG),
      status: 'published',
      students: found.length,
      sponsors: THEN.length,
      places: market.places.reduce((sum, places) => sum + places, 0),
      related_pairs: 0,
      blocking_pairs: 0,
      market: JSON.stringify(market),
      matching: JSON.stringify(matching),
      made_by: by,
      made_at: at,
      closed_by: by,
      closed_at: at,
      close_reason: null,
    })
    .execute()
  await db
    .insertInto('match_student')
    .values(
      found.map(({ student, position, sponsor }) => ({
        proposal_id: PROPOSAL,
        position,
        student_id: student.studentId,
        priority_class: classOf(student),
        unserved:
          sponsorOf[position] !== -1
            ? null
            : sponsor === -1
              ? ('noFit' as const)
              : ('placesFull' as const),
      })),
    )
    .execute()
  await db
    .insertInto('match_sponsor')
    .values(
      THEN.map(([key], position) => ({
        proposal_id: PROPOSAL,
        position,
        sponsor_id: sponsorId(key),
      })),
    )
    .execute()
  const pairs = found.flatMap(({ student, position }) => {
    const sponsor = THEN[sponsorOf[position] as number]
    return sponsor ? [{ student, position, key: sponsor[0], wish: sponsor[2] }] : []
  })
  const setAside = studentId('沈梓涵')
  await db
    .insertInto('match_suggestion')
    .values(
      pairs.map(({ student, position, key, wish }) => {
        const isAside = student.studentId === setAside
        return {
          id: seedId<SuggestionId>(`match-suggestion:${student.studentId}`),
          proposal_id: PROPOSAL,
          position,
          student_id: student.studentId,
          sponsor_id: sponsorId(key),
          facts: JSON.stringify(reasonsFor(student, wish)),
          status: isAside ? ('setAside' as const) : ('suggested' as const),
          reason: isAside ? '孙阿姨电话里说，这学期先帮一个' : null,
          drop_reason: null,
          expires_at: isAside ? null : startOfDay(addDays(localDateOf(at), SUGGESTION_DAYS + 1)),
          moved_by: by,
          moved_at: at,
        }
      }),
    )
    .execute()
}
