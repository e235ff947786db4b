import type { Database } from '@database/engine'
import type { ArticleId } from '@shared/submission/article.model'
import type { BriefingId } from '@shared/submission/briefing.model'
import { seedId } from './chapter'
import { personId } from './personas'
import { AIHUI, JINGJIANG, place } from './places'

const HEILONGJIANG = '黑龙江省'

type Item = { title: string; body: string; suppliedBy: string; articleId?: ArticleId }
type Issue = {
  where: string
  year: number
  issueNumber: number
  serialNumber: number
  isFirst: boolean
  on: string
  compiler: string
  issuer: string
  issuerName: string
  items: readonly Item[]
}

const unkept = (year: number, number: number): Item => ({
  title: `${year}年信息第${number}条（原文未录入）`,
  body: '',
  suppliedBy: '',
})

/** S3 counts 17 issues with 146 items in 2022 and says no more: ten of nine and seven of eight. */
function aihuiOf2022(): Issue[] {
  let told = 0
  return Array.from({ length: 17 }, (_, at) => {
    const count = at < 10 ? 9 : 8
    const items = Array.from({ length: count }, (_, one) => unkept(2022, told + one + 1))
    told += count
    const month = String(1 + Math.floor((at * 12) / 17)).padStart(2, '0')
    return {
      where: AIHUI,
      year: 2022,
      issueNumber: at + 1,
      serialNumber: at + 1,
      isFirst: at === 0,
      on: `2022-${month}-${at % 2 === 0 ? '10' : '25'}`,
      compiler: 'aihuiCompiler',
      issuer: 'aihuiChief',
      issuerName: '爱辉区关工办（示例）',
      items,
    }
  })
}

/** S3 itself: 2024年第4期·总第522期, 2024年1月16日. */
const heilongjiang: Issue = {
  where: HEILONGJIANG,
  year: 2024,
  issueNumber: 4,
  serialNumber: 522,
  isFirst: true,
  on: '2024-01-16',
  compiler: 'heilongjiangCompiler',
  issuer: 'heilongjiangIssuer',
  issuerName: '省关工办（示例）',
  items: [
    {
      title: '黑河市爱辉区关工委以“三创”为抓手 引领关心下一代工作高质量发展',
      body: '黑河市爱辉区关工委以立德树人为目标，以创典型、创经验、创品牌为手段，锐意进取，务实创新，积极作为，引领爱辉区新时代关心下一代工作高质量发展。\n（摘录；全文见原刊）',
      suppliedBy: '黑河市爱辉区关工委',
    },
  ],
}

/** Invented, so that J4's next issue is 2026年第6期·总第566期. */
const jingjiangOf2026: Issue[] = [1, 2, 3, 4, 5].map((issueNumber) => ({
  where: JINGJIANG,
  year: 2026,
  issueNumber,
  serialNumber: 560 + issueNumber,
  isFirst: issueNumber === 1,
  on: `2026-0${issueNumber * 2 - 1}-15`,
  compiler: 'countyOffice',
  issuer: 'chiefEditor',
  issuerName: '吴淑珍',
  items:
    issueNumber === 5
      ? [
          {
            title: '创新工作法 按下快进键 奋力书写新时代关工委工作新答卷',
            body: '靖江市滨江新区办事处关工委坚持“四个坚持”“五个注重”“六个持续”工作法。（摘录）',
            suppliedBy: '滨江新区办事处',
            articleId: seedId<ArticleId>(
              'article:创新工作法 按下快进键 奋力书写新时代关工委工作新答卷',
            ),
          },
          unkept(2026, 30),
        ]
      : Array.from({ length: 7 }, (_, at) => unkept(2026, issueNumber * 7 + at - 6)),
}))

const series = [
  { where: HEILONGJIANG, office: '黑龙江省关心下一代工作委员会办公室', last: [2024, 3, 521] },
  { where: AIHUI, office: '爱辉区关心下一代工作委员会办公室', last: [2021, 0, 0] },
  { where: JINGJIANG, office: '靖江市关心下一代工作委员会办公室', last: [2025, 40, 560] },
] as const

/** S3's numbering: the issue begins anew each year, the running number never. */
export async function seedBriefings(db: Database, now: Date): Promise<void> {
  for (const { where, office, last } of series) {
    await db
      .insertInto('briefing_series')
      .values({
        committee_id: place(where),
        name: '关心下一代工作',
        office,
        last_year: last[0],
        last_issue_number: last[1],
        last_serial_number: last[2],
      })
      .execute()
  }
  for (const issue of [...aihuiOf2022(), heilongjiang, ...jingjiangOf2026]) {
    await tell(db, issue, now)
  }
}

async function tell(db: Database, issue: Issue, now: Date) {
  const id: BriefingId = seedId(`briefing:${issue.where}:${issue.serialNumber}`)
  await db
    .insertInto('briefing')
    .values({
      id,
      committee_id: place(issue.where),
      status: 'compiling',
      compiled_by: personId(issue.compiler),
      compiled_at: now,
      year: null,
      issue_number: null,
      serial_number: null,
      previous_serial: null,
      issued_on: null,
      issued_by: null,
      issuer_name: null,
    })
    .execute()
  await db
    .insertInto('briefing_item')
    .values(
      issue.items.map(({ title, body, suppliedBy, articleId }, at) => ({
        briefing_id: id,
        position: at + 1,
        article_id: articleId ?? null,
        title,
        body,
        supplied_by: suppliedBy,
      })),
    )
    .execute()
  await db
    .updateTable('briefing')
    .set({
      status: 'issued',
      year: issue.year,
      issue_number: issue.issueNumber,
      serial_number: issue.serialNumber,
      previous_serial: issue.isFirst ? null : issue.serialNumber - 1,
      issued_on: issue.on,
      issued_by: personId(issue.issuer),
      issuer_name: issue.issuerName,
    })
    .where('id', '=', id)
    .execute()
}
