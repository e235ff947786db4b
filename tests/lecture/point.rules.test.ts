import { kmBetween, readPoint, roadTo } from '@shared/lecture/point.rules'
import { nthOfMonth, roadSentence } from '@shared/lecture/point.wording'

const office = { place: '靖江市关工委', point: { latitude: 32.0, longitude: 120.26 } }
const school = { latitude: 32.0, longitude: 120.36 }
const startsAt = '2026-09-10T06:00:00.000Z'
const at = (moment: string, place: string, longitude: number) => ({
  startsAt: moment,
  place,
  point: { latitude: 32.0, longitude },
})

describe('the road to a talk', () => {
  it('is measured along the great circle', () => {
    expect(kmBetween(office.point, school)).toBeCloseTo(9.43, 1)
    expect(kmBetween(school, school)).toBe(0)
    expect(
      kmBetween(
        { latitude: 39.9042, longitude: 116.4074 },
        { latitude: 31.2304, longitude: 121.4737 },
      ),
    ).toBeCloseTo(1067, -1)
  })

  it('begins at the talk before it on the same day, else at the committee, else at the last talk', () => {
    const morning = at('2026-09-10T01:00:00.000Z', '二中', 120.35)
    const earlier = at('2026-08-01T01:00:00.000Z', '一中', 120.16)
    const after = at('2026-09-10T09:00:00.000Z', '三中', 120.0)
    const talk = { startsAt, point: school }

    expect(roadTo(talk, office, [earlier, morning, after])).toMatchObject({
      from: 'talkBefore',
      place: '二中',
    })
    expect(roadTo(talk, office, [earlier, after])).toEqual({
      km: 9.4,
      from: 'committee',
      place: '靖江市关工委',
    })
    expect(roadTo(talk, null, [earlier, after])).toMatchObject({ from: 'lastTalk', place: '一中' })
  })

  it('stays unknown when the place, or where one sets out, is not on the map', () => {
    expect(roadTo({ startsAt, point: null }, office, [])).toBeNull()
    expect(roadTo({ startsAt, point: school }, null, [])).toBeNull()
  })

  it.each([
    ['32.015, 120.268', { latitude: 32.015, longitude: 120.268 }],
    ['32，120', { latitude: 32, longitude: 120 }],
    ['靖江', null],
    ['', null],
    ['32.015', null],
  ])('is typed as %s', (text, point) => {
    expect(readPoint(text)).toEqual(point)
  })

  it('is told with where it begins', () => {
    expect(roadSentence({ km: 12.3, from: 'committee', place: '靖江市关工委' })).toBe(
      '直线约 12 公里，从靖江市关工委算',
    )
    expect(roadSentence({ km: 0.4, from: 'talkBefore', place: '二中' })).toBe(
      '直线不到 1 公里，从当天上一场“二中”算',
    )
    expect(roadSentence(null)).toContain('还不知道')
  })

  it.each([
    ['2026-09-02T00:00:00.000Z', '本月第 1 场，上限 4 场'],
    ['2026-08-31T15:59:59.000Z', '9月第 1 场，上限 4 场'],
  ])('counts the talk in its own month, read at %s', (now, words) => {
    expect(nthOfMonth({ startsAt, talksThisMonth: 0, monthlyLimit: 4 }, now)).toBe(words)
  })
})
