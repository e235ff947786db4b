import type { NewNotice, NoticeWriter } from '@cloud/kernel/notices'
import type { PersonId } from '@shared/account/account.model'
import { momentInWords } from '@shared/kernel/local-date'
import { maskName } from '@shared/kernel/masking'
import type { CeremonyId } from '@shared/volunteer/ceremony.model'
import { ceremonyKindLabels } from '@shared/volunteer/ceremony.wording'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { memberNumberInWords } from '@shared/volunteer/volunteer.wording'
import { findLatestApplication } from './application.store'
import { type Invited, listInvited } from './invitation.store'
import { findNearestHolders } from './place.store'

const PROGRESS = '/pages/volunteer/progress/index'

const CARD = '/pages/volunteer/card/index'

const enrolled = (memberNumber: number) => ({
  title: '您已是五老志愿者队员',
  body: `队员编号${memberNumberInWords(memberNumber)}，点开看队员证`,
  page: CARD,
})

const toInvited =
  (
    tell: (invited: Invited, at: Date) => Pick<NewNotice, 'title' | 'body' | 'page'>,
  ): NoticeWriter =>
  async (db, event) => {
    const invited = await listInvited(db, event.subjectId as CeremonyId)
    return invited.map((one) => ({
      ...tell(one, event.happenedAt),
      ...(one.inPlaceOf && {
        title: `请转告${maskName(one.inPlaceOf)}：${tell(one, event.happenedAt).title}`,
        page: '/pages/volunteer/entered/index',
      }),
      personId: one.personId,
      template: 'ceremony',
    }))
  }

export const ceremonyNotices: Record<string, NoticeWriter> = {
  'ceremony.planned': toInvited(({ kind, startsAt, place }, at) => ({
    title: `请参加${ceremonyKindLabels[kind]}`,
    body: `${momentInWords(startsAt, at)}，${place}。请提前到场签到`,
    page: kind === 'joining' ? PROGRESS : CARD,
  })),
  'ceremony.cancelled': toInvited(({ kind, startsAt, cancelReason }, at) => ({
    title: `${ceremonyKindLabels[kind]}取消了`,
    body: `${momentInWords(startsAt, at)}的仪式取消：${cancelReason ?? ''}。定了新时间再告诉您`,
    page: kind === 'joining' ? PROGRESS : CARD,
  })),
  'ceremony.closed': toInvited(({ kind, attendance, memberNumber }) =>
    kind === 'collective'
      ? attendance === 'sworn'
        ? { title: '集体宣誓办好了', body: '您这次的宣誓已经记下', page: CARD }
        : { title: '这次集体宣誓您没有到场', body: '请与办公室约个时间补誓', page: CARD }
      : attendance === 'sworn' && memberNumber !== null
        ? enrolled(memberNumber)
        : {
            title: '这次宣誓您没有到场',
            body: '没关系，定了下一次时间再告诉您',
            page: PROGRESS,
          },
  ),
  'ceremony.madeUp': async (db, event) => {
    const { volunteerId } = event.payload as { volunteerId: VolunteerId }
    const invited = await listInvited(db, event.subjectId as CeremonyId, volunteerId)
    return invited.map(({ kind, personId, memberNumber }) => ({
      ...(kind === 'joining' && memberNumber !== null
        ? enrolled(memberNumber)
        : { title: '补誓记下了', body: '您的集体宣誓已经补上', page: CARD }),
      personId,
      template: 'ceremony' as const,
    }))
  },
  /** Whoever takes an agreement back must hear from the office what it means for them. */
  'undertaking.withdrawn': async (db, event) => {
    const { personId } = event.payload as { personId: PersonId }
    const filed = await findLatestApplication(db, personId)
    if (!filed || filed.status === 'refused' || filed.status === 'withdrawn') return []
    const { id, number } = filed.application
    const clerks = await findNearestHolders(db, 'villageClerk', filed.village.id)
    return clerks.map((clerk) => ({
      personId: clerk,
      title: '有人收回了一项同意',
      body: `报名编号 ${number}，请与本人联系`,
      page: `/pages/volunteer/review/index?applicationId=${id}`,
    }))
  },
}
