import { addDays, localDateOf } from '@shared/kernel/local-date'
import type { AgreementId, ProgrammeId } from '@shared/sponsorship/agreement.model'
import type { HoldId } from '@shared/sponsorship/hold.model'
import type { SponsorId } from '@shared/sponsorship/sponsor.model'
import type { Need, StudentId } from '@shared/sponsorship/student.model'
import { type Chapter, seedId } from './chapter'
import { personId } from './personas'
import { JINGJIANG, place, SCHOOLS } from './places'
import { BINJIANG_AID, CHARITY, seedAid } from './sponsorship-ledger'

const PROGRAMME = seedId<ProgrammeId>(`programme:${BINJIANG_AID}`)

/** 吴永年 has helped since last school year and waits for this year's review; 赵德龙's first help is complete. */
export const seedEndings: Chapter = async (db, now) => {
  const today = localDateOf(now)
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const pair = async (told: {
    child: string
    sponsor: string
    number: string
    help: Need
    drawn: number
    ends: number
    ended: boolean
  }) => {
    const studentId = seedId<StudentId>(`student:${told.child}`)
    const sponsorId = seedId<SponsorId>(`sponsor:${told.sponsor}`)
    const holdId = seedId<HoldId>(`hold:${told.child}`)
    const agreementId = seedId<AgreementId>(`agreement:${told.child}`)
    await db
      .insertInto('hold')
      .values({
        id: holdId,
        student_id: studentId,
        sponsor_id: sponsorId,
        slot: 2,
        status: 'matched',
        held_at: daysAgo(told.drawn + 4),
        expires_at: daysAgo(told.drawn - 3),
        extended_at: null,
        closed_at: daysAgo(told.drawn),
      })
      .execute()
    await db
      .insertInto('agreement')
      .values({
        id: agreementId,
        number: told.number,
        county_id: place(JINGJIANG),
        hold_id: holdId,
        student_id: studentId,
        sponsor_id: sponsorId,
        programme_id: PROGRAMME,
        template_version: 1,
        terms: JSON.stringify({
          programmeId: PROGRAMME,
          help: told.help,
          startsOn: addDays(today, -told.drawn),
          endsOn: addDays(today, told.ends),
          use: '学习和生活用品',
          paymentPath: 'toSchool',
          feedback: '每学期末由班主任反馈一次',
          ending: '毕业、转学或任一方提出时终止',
        }),
        status: told.ended ? 'ended' : 'effective',
        reason: null,
        drawn_by: personId('countyOffice'),
        drawn_at: daysAgo(told.drawn),
        effective_at: daysAgo(told.drawn - 3),
      })
      .execute()
    return agreementId
  }

  const elsewhere = SCHOOLS[2] as string
  for (const child of ['顾小满', '许安然']) {
    await db
      .updateTable('student')
      .set({ school_id: place(elsewhere) })
      .where('id', '=', seedId<StudentId>(`student:${child}`))
      .execute()
  }
  const lastYear = `${Number(today.slice(0, 4)) - 1}`
  const running = await pair({
    child: '顾小满',
    sponsor: 'sponsor-wu',
    number: `${lastYear}-009`,
    help: { kind: 'yearly', amountFen: 150_000 },
    drawn: 400,
    ends: 600,
    ended: false,
  })
  await db
    .insertInto('agreement_signature')
    .values(
      (
        [
          ['sponsor', 'sponsor-wu'],
          ['custodian', 'countyOffice'],
        ] as const
      ).map(([party, key]) => ({
        agreement_id: running,
        party,
        person_id: personId(key),
        file_id: null,
        signed_at: daysAgo(398),
      })),
    )
    .execute()
  const complete = await pair({
    child: '许安然',
    sponsor: 'sponsor',
    number: `${today.slice(0, 4)}-002`,
    help: { kind: 'oneOff', amountFen: 100_000 },
    drawn: 110,
    ends: -20,
    ended: true,
  })
  await db
    .insertInto('agreement_ending')
    .values({
      agreement_id: complete,
      reason: 'fulfilled',
      ended_as: 'office',
      note: '一次性资助，监护人已签收',
      ungiven_fen: 0,
      ungiven_pieces: 0,
      ended_by: personId('countyOffice'),
      ended_at: daysAgo(30),
    })
    .execute()
  const money = { programme: BINJIANG_AID, custodian: CHARITY, reached: 'signed' as const }
  await seedAid(db, now, {
    ...money,
    words: 'last school year',
    portion: { kind: 'cash', amountFen: 150_000 },
    daysAgo: 380,
    receipt: '0039871',
    agreementId: running,
    studentId: seedId<StudentId>('student:顾小满'),
  })
  await seedAid(db, now, {
    ...money,
    words: 'once and complete',
    portion: { kind: 'cash', amountFen: 100_000 },
    daysAgo: 90,
    receipt: '0044871',
    agreementId: complete,
    studentId: seedId<StudentId>('student:许安然'),
  })
}
