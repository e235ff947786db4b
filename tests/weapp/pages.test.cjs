const { answering, launch } = require('./harness.cjs')

const committee = {
  role: 'villageClerk',
  committeeId: '0f0f0f0f-0000-4000-8000-000000000001',
  committeeName: '江畔社区',
  path: '1.2.3.',
}
const todo = {
  key: 'oath',
  urgency: 'must',
  title: '参加入队宣誓',
  detail: '9月28日（周一）上午9:00\n滨江街道二楼会议室',
  action: '去签到',
  page: '/pages/volunteer/check-in/index?ceremonyId=1',
  since: null,
  overdue: false,
}
const home = {
  name: '李秀兰',
  today: '2026-09-20',
  grants: [committee],
  todos: [todo, { ...todo, key: 'wait', urgency: 'waiting', title: '等街道看', overdue: true }],
  unreadNotices: 2,
}
const me = {
  personId: '0f0f0f0f-0000-4000-8000-000000000002',
  name: null,
  phone: null,
  grants: [],
  unreadNotices: 0,
}
const notices = {
  items: [
    {
      id: '0f0f0f0f-0000-4000-8000-000000000003',
      title: '报名通过了',
      body: '请等宣誓的日子',
      page: null,
      createdAt: '2026-09-19T01:00:00.000Z',
      readAt: null,
    },
  ],
  next: null,
}

describe('opening the compiled home page', () => {
  it('says first what this person must do, and how many things', async () => {
    const app = launch({ 'account.home.get': home })
    const page = await app.open('pages/home/index')
    await app.until(() => page.text().includes('参加入队宣誓'))
    expect(page.text()).toContain('现在只有一件事要您办')
    expect(page.text()).toContain('李秀兰')
    expect(page.text()).toContain('已超时')
    expect(page.text().indexOf('参加入队宣誓')).toBeLessThan(page.text().indexOf('等街道看'))
  })

  it('opens what the card is about with one tap', async () => {
    const app = launch({ 'account.home.get': home })
    const page = await app.open('pages/home/index')
    await app.until(() => page.named('去签到').length > 0)
    await page.tap('去签到')
    await app.until(() => app.wx.navigateTo.mock.calls.length > 0)
    expect(app.wx.navigateTo.mock.calls[0][0].url).toBe(todo.page)
  })

  it('says in words when nothing comes back, and asks again on a tap', async () => {
    let isConnected = false
    const app = launch({
      'account.home.get': () => {
        if (!isConnected) throw new Error('request:fail')
        return { ok: true, output: home }
      },
    })
    const page = await app.open('pages/home/index')
    await app.until(() => page.text().includes('没连上网'), 20_000)
    isConnected = true
    await page.tap('再试一次')
    await app.until(() => page.text().includes('参加入队宣誓'))
  })

  it('follows WeChat’s large type', async () => {
    const app = launch(
      { 'account.home.get': home },
      { getAppBaseInfo: () => ({ fontSizeSetting: 23 }) },
    )
    const page = await app.open('pages/home/index')
    await app.until(() => page.text().includes('参加入队宣誓'))
    expect(page.host.innerHTML).toMatch(/class="[^"]*\belder\b/)
  })
})

describe('reading the compiled messages', () => {
  it('marks one read when it is opened', async () => {
    const marked = []
    const app = launch({
      'account.home.get': home,
      'account.notice.list': notices,
      'account.notice.markRead': (input) => {
        marked.push(input.noticeIds)
        return { ok: true, output: { readAt: '2026-09-20T01:00:00.000Z' } }
      },
    })
    const page = await app.open('pages/messages/index')
    await app.until(() => page.text().includes('报名通过了'))
    await page.tap('请等宣誓的日子')
    await app.until(() => marked.length > 0)
    expect(marked[0]).toEqual([notices.items[0].id])
  })
})

describe('introducing oneself on the compiled page', () => {
  it('names what is missing, keeps what was typed, and sends it once', async () => {
    const sent = []
    const app = launch({
      'account.home.get': { ...home, grants: [], todos: [] },
      'account.me.introduce': (input) => {
        sent.push(input)
        return { ok: true, output: { ...me, name: input.name, phone: input.phone } }
      },
    })
    const page = await app.open('pages/account/introduce/index')
    await app.until(() => page.text().includes('怎么称呼您'))
    expect(page.text()).toContain('请先填写姓名和手机号')

    const [name, phone] = page.all('input')
    await page.tell(name, 'input', { value: '王秀英' })
    await page.tell(phone, 'input', { value: '138 0013 8000' })
    await app.until(() => app.storage['draft.introduce']?.values?.name === '王秀英')
    await page.tap('保存')
    await app.until(() => sent.length > 0)
    expect(sent[0]).toMatchObject({ name: '王秀英', phone: '138 0013 8000' })
    expect(sent[0].requestId).toMatch(/^[0-9a-f-]{36}$/)
    await app.until(() => app.storage['draft.introduce'] === undefined)
  })

  it('shows a refusal of one field at that field', async () => {
    const app = launch({
      'account.home.get': { ...home, grants: [], todos: [] },
      'account.me.introduce': () => ({
        ok: false,
        error: {
          defined: false,
          code: 'BAD_REQUEST',
          status: 400,
          message: '姓名里只写文字',
          data: { issues: [{ field: 'name', message: '姓名里只写文字，请再看看' }] },
        },
      }),
    })
    const page = await app.open('pages/account/introduce/index')
    await app.until(() => page.text().includes('怎么称呼您'))
    const [name, phone] = page.all('input')
    await page.tell(name, 'input', { value: '王秀英' })
    await page.tell(phone, 'input', { value: '13800138000' })
    await page.tap('保存')
    await app.until(() => page.text().includes('姓名里只写文字，请再看看'))
  })
})

const village = {
  id: '0f0f0f0f-0000-4000-8000-000000000004',
  name: '江畔社区',
  level: 'village',
  kind: 'community',
  setting: 'urban',
  status: 'active',
  ancestors: [{ id: '0f0f0f0f-0000-4000-8000-000000000005', name: '滨江新区' }],
  officePhone: '0523-1234567',
  contactName: '李秀兰',
  mergedInto: null,
  below: {},
  declared: null,
}
const filledIn = {
  form: {
    name: '张建国',
    sex: 'male',
    bornOn: '1958-03-01',
    phone: '13800000001',
    villageId: village.id,
    joinsAs: 'elder',
    elderKinds: ['teacher'],
    mainElderKind: 'teacher',
    formerWork: '中学教师',
    skills: [],
    serviceTimes: [],
    health: '',
  },
  answers: {},
  signatureId: null,
}
const draft = {
  values: filledIn,
  requestId: '0f0f0f0f-0000-4000-8000-000000000006',
  savedAt: 1_758_300_000_000,
}
const fileId = '0f0f0f0f-0000-4000-8000-000000000007'

describe('choosing and signing on compiled pages', () => {
  it('takes up a draft, chooses tiles, hears consent and brings a signature to the store', async () => {
    const storage = { 'draft.volunteer.apply': draft }
    const app = launch(
      {
        'account.home.get': home,
        'committee.tree.get': village,
        'volunteer.application.ageRules': [],
        'volunteer.application.mine': null,
        'account.file.begin': { fileId, ticket: { url: 'https://store/put', headers: {} } },
        'account.file.finish': { fileId },
      },
      {
        getStorageSync: (key) => storage[key] ?? '',
        setStorageSync: (key, value) => {
          storage[key] = value
        },
        getFileSystemManager: () => ({
          readFile: ({ success }) => success({ data: new Uint8Array([0x89, 0x50]).buffer }),
        }),
        request: answering({ statusCode: 200 }),
      },
    )
    const page = await app.open('pages/volunteer/apply/index')
    await app.until(() => page.text().includes('江畔社区'))
    await page.tap('下一步')
    await app.until(() => page.text().includes('擅长什么'))
    for (const tile of page.marked('tile')) await page.press(tile)
    await page.tap('下一步')
    await app.until(() => page.text().includes('手写签名'))
    await app.until(() => app.drawn.some(([verb]) => verb === 'scale'))

    await page.press(page.named('不同意').at(0))
    const pad = page.host.querySelector('wx-canvas')
    await page.stroke(pad, [
      { x: 10, y: 10 },
      { x: 40, y: 60 },
    ])
    await app.until(() =>
      app.drawn.some(([verb, x, y]) => verb === 'lineTo' && x === 40 && y === 60),
    )
    await page.tap('用这个签名')
    await app.until(() => page.text().includes('签名已经收好'))
    expect(app.wx.request.mock.calls[0][0]).toMatchObject({
      url: 'https://store/put',
      method: 'PUT',
    })
    await app.until(() => storage['draft.volunteer.apply'].values.signatureId === fileId)
  })

  it('turns 长辈模式 on, and remembers it', async () => {
    const app = launch({ 'account.home.get': home, 'account.me.get': { ...me, name: '李秀兰' } })
    const page = await app.open('pages/me/index')
    await app.until(() => page.text().includes('长辈模式'))
    await page.tap('字更大')
    await app.until(() => app.storage['ui.elder'] === 'on')
    expect(page.host.innerHTML).toMatch(/class="[^"]*\belder\b/)
  })
})
