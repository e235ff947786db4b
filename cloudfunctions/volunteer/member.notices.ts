import type { NewNotice, NoticeWriter, RecordedEvent } from '@cloud/kernel/notices'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { findOpenAbsence } from './absence.store'
import { findMember, type Member } from './member.store'
import { findNearestHolders, findOfficePhone } from './place.store'

type Told = Pick<NewNotice, 'title' | 'body'>

const MY_FILE = '/pages/register/my-file/index'
const fileOf = (member: Member) => `/pages/register/file/index?volunteerId=${member.id}`

/** Tell the member what the office did; what they did themselves they know. */
const toMember =
  (tell: (member: Member, phone: string) => Told): NoticeWriter =>
  async (db, event) => {
    const member = await findMember(db, event.subjectId as VolunteerId)
    if (!member || event.payload.isOwn) return []
    const phone = await findOfficePhone(db, member.officeId)
    return [{ ...tell(member, phone), personId: member.personId, page: MY_FILE }]
  }

/** Tell the office what the member did; what the office did it knows. */
const toOffice =
  (tell: (member: Member, event: RecordedEvent) => Told): NoticeWriter =>
  async (db, event) => {
    const member = await findMember(db, event.subjectId as VolunteerId)
    if (!member || !event.payload.isOwn) return []
    const clerks = await findNearestHolders(db, 'villageClerk', member.villageId)
    return clerks
      .filter((personId) => personId !== member.personId)
      .map((personId) => ({ ...tell(member, event), personId, page: fileOf(member) }))
  }

const both =
  (...writers: NoticeWriter[]): NoticeWriter =>
  async (db, event) =>
    (await Promise.all(writers.map((write) => write(db, event)))).flat()

/** The day of return has come: the member says whether they are back, the village hears it too. */
const backDue: NoticeWriter = async (db, event) => {
  const member = await findMember(db, event.subjectId as VolunteerId)
  const open = member && (await findOpenAbsence(db, member.id))
  if (!open) return []
  const day = dayInWords(open.backOn, localDateOf(event.happenedAt))
  const clerks = await findNearestHolders(db, 'villageClerk', member.villageId)
  return [
    {
      personId: member.personId,
      title: '您回来了吗？',
      body: `您说过${day}回来。回来了请点“我回来了”，还没回来可以改日子`,
      page: '/pages/register/away/index',
    },
    ...clerks
      .filter((personId) => personId !== member.personId)
      .map((personId) => ({
        personId,
        title: '一位外出队员该回来了',
        body: `说好${day}回来，请打电话问候一声`,
        page: fileOf(member),
      })),
  ]
}

/** A year has gone by since they last said how they are. */
const healthDue: NoticeWriter = async (db, event) => {
  const member = await findMember(db, event.subjectId as VolunteerId)
  if (!member) return []
  return [
    {
      personId: member.personId,
      title: '今年的健康自查该做了',
      body: '三个问题，一分钟就好，方便给您安排合适的活动',
      page: '/pages/register/health/index',
    },
  ]
}

export const memberNotices: Record<string, NoticeWriter> = {
  'volunteer.suspend': toMember((_, phone) => ({
    title: '您的服务暂停一段时间',
    body: `这段时间不派活动，名册上的位置保留。有事请打电话${phone}`,
  })),
  'volunteer.resume': toMember(() => ({
    title: '您的服务恢复了',
    body: '又可以参加活动了，欢迎回来',
  })),
  'volunteer.readmit': toMember(() => ({
    title: '您又在名册上了',
    body: '队员编号不变，欢迎回来',
  })),
  'volunteer.strikeOff': toMember((_, phone) => ({
    title: '您不再列入名册',
    body: `感谢您为孩子们做过的事。原因写在“我的档案”里，有不同意见请打电话${phone}`,
  })),
  'volunteer.leave': both(
    toMember((_, phone) => ({
      title: '已为您办好退出',
      body: `感谢您为孩子们做过的事。不是您的意思，请打电话${phone}`,
    })),
    toOffice(() => ({ title: '一位队员退出了', body: '名册已更新，请打电话道声谢' })),
  ),
  'volunteer.goAway': both(
    toMember(() => ({ title: '为您登记了外出', body: '这段时间不派活动，回来了请说一声' })),
    toOffice(() => ({ title: '一位队员外出了', body: '这段时间请不要派活动' })),
  ),
  'volunteer.comeBack': both(
    toMember(() => ({ title: '为您登记了回来', body: '又可以参加活动了，欢迎回来' })),
    toOffice(() => ({ title: '一位队员回来了', body: '可以派活动了' })),
  ),
  'absence.backDue': backDue,
  'volunteer.healthCheckDue': healthDue,
}
