import Taro from '@tarojs/taro'
import { addToCalendar } from '@client/api/calendar'
import { icsOf } from '@client/api/calendar-file'
import { navigateTo } from '@client/api/navigate'

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    addPhoneCalendar: jest.fn(),
    showModal: jest.fn(),
    openSetting: jest.fn(),
    openLocation: jest.fn(),
  },
}))
const wechat = jest.mocked(Taro)

const talk = {
  id: '7d3b6a52-0d3b-4f54-9a7e-0c1f9ad9f001',
  title: '青春期沟通：孩子在想什么',
  startsAt: '2026-12-03T10:30:00.000Z',
  minutes: 90,
  place: '滨江实验学校, 报告厅',
  note: '公益免费',
}
const now = new Date('2026-11-23T02:00:00.000Z')

/** RFC 5545 folds long lines; unfolded, every property is one line. */
const linesOf = (file: string) => file.replace(/\r\n[ \t]/g, '').split('\r\n')

describe('writing a talk into a calendar file', () => {
  const lines = linesOf(icsOf(talk, now))
  const valueIn = (property: string, from = lines) =>
    from.find((line) => line.startsWith(`${property}:`))?.slice(property.length + 1)

  it('says the hour in UTC, so that no calendar has to guess the zone', () => {
    expect(valueIn('DTSTART')).toBe('20261203T103000Z')
    expect(valueIn('DTEND')).toBe('20261203T120000Z')
    expect(valueIn('DTSTAMP')).toBe('20261123T020000Z')
    expect(lines.join('\n')).not.toMatch(/TZID|VTIMEZONE/)
  })

  it('escapes what stands in a name, and reminds two hours before', () => {
    expect(valueIn('SUMMARY')).toBe('青春期沟通：孩子在想什么')
    expect(valueIn('LOCATION')).toBe('滨江实验学校\\, 报告厅')
    expect(valueIn('TRIGGER')).toBe('-PT2H')
    expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0'])
  })

  it('keeps the UID of a talk that was moved and counts its SEQUENCE up', () => {
    const later = new Date(now.getTime() + 60_000)
    const moved = linesOf(icsOf({ ...talk, startsAt: '2026-12-10T10:30:00.000Z' }, later))
    expect(valueIn('UID', moved)).toBe(valueIn('UID'))
    expect(valueIn('UID')).toBe(`${talk.id}@nextgen-care`)
    expect(Number(valueIn('SEQUENCE', moved))).toBeGreaterThan(Number(valueIn('SEQUENCE')))
    expect(Number(valueIn('SEQUENCE', moved))).toBeLessThan(2 ** 31)
  })
})

describe('writing a talk into the phone’s calendar', () => {
  beforeEach(() => jest.resetAllMocks())

  it('hands WeChat seconds and the place', async () => {
    wechat.addPhoneCalendar.mockResolvedValue({ errMsg: 'ok' })
    expect(await addToCalendar(talk)).toBe(true)
    expect(wechat.addPhoneCalendar).toHaveBeenCalledWith(
      expect.objectContaining({
        startTime: 1796293800,
        endTime: '1796299200',
        location: talk.place,
        alarmOffset: 7200,
      }),
    )
  })

  it('leads whoever refused before to the settings, and says it was not written', async () => {
    wechat.addPhoneCalendar.mockRejectedValue({ errMsg: 'addPhoneCalendar:fail auth deny' })
    wechat.showModal.mockResolvedValue({ confirm: true, cancel: false, errMsg: 'ok' })
    expect(await addToCalendar(talk)).toBe(false)
    expect(wechat.openSetting).toHaveBeenCalledTimes(1)
  })

  it('asks nothing of one who only thought better of it', async () => {
    wechat.addPhoneCalendar.mockRejectedValue({ errMsg: 'addPhoneCalendar:fail cancel' })
    expect(await addToCalendar(talk)).toBe(false)
    expect(wechat.showModal).not.toHaveBeenCalled()
  })
})

describe('finding the way to a talk', () => {
  it('opens WeChat’s map at the place, under the name people know', async () => {
    await navigateTo({ latitude: 32.01, longitude: 120.27, name: '滨江实验学校' })
    expect(wechat.openLocation).toHaveBeenCalledWith({
      latitude: 32.01,
      longitude: 120.27,
      name: '滨江实验学校',
      scale: 16,
    })
  })
})
