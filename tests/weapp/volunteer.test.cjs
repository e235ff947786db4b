const { answering, launch } = require('./harness.cjs')

const ids = (n) => `0f0f0f0f-0000-4000-8000-0000000000${n}`
const home = { name: '李秀兰', today: '2026-09-20', grants: [], todos: [], unreadNotices: 0 }
const ceremonyId = ids(10)
const place = { startsAt: new Date().toISOString(), place: '滨江街道二楼会议室' }
const oathBody = '我自愿加入五老志愿者队伍，\n忠诚关心下一代的事业。'

describe('checking in on the compiled page', () => {
  const invitation = {
    ...{ ceremonyId, kind: 'joining', committeeName: '滨江街道', officePhone: null, oathBody },
    ...{ ...place, attendance: 'invited' },
  }
  const replies = { 'account.home.get': home, 'volunteer.ceremony.invitation': invitation }
  const scanning = (result) => ({
    scanCode: answering({ result }),
    redirectTo: answering(),
    showToast: answering(),
  })

  it('opens what the camera read on the big screen', async () => {
    const address = `/pages/volunteer/check-in/index?ceremonyId=${ceremonyId}&code=4711`
    const app = launch(replies, scanning(`https://nextgen.test/#${address}`))
    const page = await app.open('pages/volunteer/check-in/index', { ceremonyId })
    await app.until(() => page.text().includes('扫会场的二维码'))
    await page.tap('扫会场的二维码')
    await app.until(() => app.wx.redirectTo.mock.calls.length > 0)
    expect(app.wx.redirectTo.mock.calls[0][0].url).toBe(address)
  })

  it('goes nowhere with a stranger’s code', async () => {
    const app = launch(replies, scanning('https://example.com/pay'))
    const page = await app.open('pages/volunteer/check-in/index', { ceremonyId })
    await app.until(() => page.text().includes('扫会场的二维码'))
    await page.tap('扫会场的二维码')
    await app.until(() => app.wx.showToast.mock.calls.length > 0)
    expect(app.wx.showToast.mock.calls[0][0].title).toBe('这不是我们的二维码')
    expect(app.wx.redirectTo.mock.calls).toEqual([])
  })

  it('sends the four digits, typed full-width or not, and says that one is here', async () => {
    const sent = []
    let attendance = 'invited'
    const app = launch({
      ...replies,
      'volunteer.ceremony.invitation': () => ({ ok: true, output: { ...invitation, attendance } }),
      'volunteer.ceremony.checkIn': (input) => {
        sent.push(input)
        attendance = 'present'
        return { ok: true, output: { ...invitation, attendance } }
      },
    })
    const page = await app.open('pages/volunteer/check-in/index', { ceremonyId })
    await app.until(() => page.text().includes('签到码'))
    await page.tap('我到了，签到')
    expect(sent).toEqual([])
    await page.tell(page.all('input')[0], 'input', { value: '4711' })
    await page.tap('我到了，签到')
    await app.until(() => page.text().includes('✓ 已签到'))
    expect(sent).toEqual([{ requestId: expect.any(String), ceremonyId, code: '4711' }])
  })
})

describe('calling the roll on the compiled page', () => {
  const roll = ['王秀英', '王德福', '张建国'].map((name, index) => ({
    ...{ volunteerId: ids(20 + index), name, villageName: index === 2 ? '渡口村' : '江畔社区' },
    ...{ attendance: 'invited', checkedInAt: null, memberNumber: null, madeUp: null },
  }))
  const ceremony = {
    ...{ id: ceremonyId, committeeId: ids(11), committeeName: '滨江街道', kind: 'joining' },
    ...{ ...place, leaderName: '徐立新', status: 'planned', oathVersion: 2, people: 3, present: 0 },
    ...{
      checkInCode: '4711',
      oathBody,
      oathIsSample: false,
      cancelReason: null,
      photoUrls: [],
      roll,
    },
  }

  it('marks one name with a tap, and all that were found with one button', async () => {
    const called = []
    const record = (verb, output) => (input) => {
      called.push([verb, input])
      return { ok: true, output }
    }
    const app = launch({
      'account.home.get': home,
      'volunteer.ceremony.get': ceremony,
      'volunteer.ceremony.callRoll': record('one', { ...roll[2], attendance: 'present' }),
      'volunteer.ceremony.callMany': record('many', { marked: 2, already: 0, unwilling: 0 }),
    })
    const page = await app.open('pages/volunteer/ceremony/index', { ceremonyId })
    await app.until(() => page.text().includes('张建国'))
    await page.tap('张建国')
    await app.until(() => called.length === 1)
    expect(called[0]).toEqual([
      'one',
      { requestId: expect.any(String), ceremonyId, volunteerId: ids(22), present: true },
    ])

    await page.tell(page.all('input')[0], 'input', { value: '王' })
    await app.until(() => !page.text().includes('张建国'))
    await page.tap('这 2 位都到了')
    await app.until(() => called.length === 2)
    expect(called[1][1].volunteerIds).toEqual([ids(20), ids(21)])
    await app.until(() => app.wx.showToast.mock.calls.length > 0)
    expect(app.wx.showToast.mock.calls[0][0].title).toBe('点到 2 人')
  })
})

describe('writing a deed on the compiled page', () => {
  const book = {
    ...{
      volunteerId: ids(30),
      name: '李秀兰',
      villageName: '江畔社区',
      memberNumber: 1,
      year: 2026,
    },
    ...{ years: [2026], months: [], teams: [], mine: true },
    tally: { confirmed: 0, confirmedDeeds: 0, claimed: 0, claimedDeeds: 0 },
  }
  const fileId = ids(31)

  it('keeps the words and the photo of somebody who walks on, and brings the photo to the store', async () => {
    const storage = {}
    const stored = {
      getStorageSync: (key) => storage[key] ?? '',
      setStorageSync: (key, value) => {
        storage[key] = value
      },
    }
    const replies = {
      'account.home.get': home,
      'volunteer.deed.mine': book,
      'account.file.begin': { fileId, ticket: { url: 'https://store/put', headers: {} } },
      'account.file.finish': { fileId },
    }
    const app = launch(replies, {
      ...stored,
      chooseImage: answering({ tempFilePaths: ['wxfile://gate.jpg'] }),
      compressImage: answering({ tempFilePath: 'wxfile://gate-small.jpg' }),
      getImageInfo: answering({ width: 800, height: 600, type: 'jpeg' }),
      getFileSystemManager: () => ({
        readFile: ({ success }) => success({ data: new Uint8Array([0xff, 0xd8, 0xff]).buffer }),
      }),
      request: answering({ statusCode: 200 }),
    })
    const page = await app.open('pages/register/deed-write/index')
    await app.until(() => page.text().includes('做了什么'))
    const [what] = page.all('textarea')
    await page.tell(what, 'input', { value: '在校门口护学' })
    await page.tap('选照片')
    await app.until(() => page.text().includes('拿掉'))
    expect(app.wx.request.mock.calls[0][0]).toMatchObject({
      url: 'https://store/put',
      method: 'PUT',
    })
    await app.until(() => storage['draft.volunteer.deed.self']?.values.sheet.photoIds.length === 1)
    page.close()

    const again = await launch(replies, stored).open('pages/register/deed-write/index')
    await app.until(() => again.text().includes('第 1 张已传好'))
    expect(storage['draft.volunteer.deed.self'].values.sheet).toMatchObject({
      what: '在校门口护学',
      photoIds: [fileId],
    })
  })
})
