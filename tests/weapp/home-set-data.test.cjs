const { launch } = require('./harness.cjs')

const KIB = 1024

const todo = (number) => ({
  key: `todo-${number}`,
  urgency: number < 3 ? 'must' : 'can',
  title: `报名等您审核（${number}）`,
  detail: '编号 2026-0123，已经等了 3 天，请在 9月9日（周三）前看完',
  action: '去审核',
  page: `/pages/volunteer/review/index?applicationId=${number}`,
  since: '2026-09-02',
  overdue: number === 0,
})
const home = {
  name: '李秀兰',
  today: '2026-09-05',
  grants: [
    {
      role: 'villageClerk',
      committeeId: '0f0f0f0f-0000-4000-8000-000000000001',
      committeeName: '江畔社区',
      path: '1.2.3.',
    },
  ],
  todos: [],
  unreadNotices: 3,
}

/** What the page told WeChat to draw, before and after the cloud answered. */
async function drawHome(todos) {
  let answer
  const app = launch({
    'account.home.get': () =>
      new Promise((resolve) => {
        answer = () => resolve({ ok: true, output: { ...home, todos } })
      }),
  })
  const page = await app.open('pages/home/index')
  await app.until(() => page.text().includes('正在打开') && answer)
  const before = [...page.setDataCalls]
  answer()
  await app.until(() => page.text().includes('李秀兰'))
  const after = page.setDataCalls.slice(before.length)
  page.close()
  const bytes = (calls) => calls.reduce((sum, call) => sum + call, 0)
  return {
    before: { calls: before.length, bytes: bytes(before) },
    after: { calls: after.length, bytes: bytes(after) },
  }
}

describe('drawing the compiled home page', () => {
  it('shows something at once with few and small setData calls', async () => {
    const { before } = await drawHome([])
    console.info(`home before data: ${before.calls} setData, ${before.bytes} bytes`)
    expect(before.calls).toBeLessThanOrEqual(2)
    expect(before.bytes).toBeLessThanOrEqual(4 * KIB)
  })

  it('draws twenty cards with few calls, far below what WeChat allows', async () => {
    const { after } = await drawHome(Array.from({ length: 20 }, (_, number) => todo(number)))
    console.info(`home with 20 cards: ${after.calls} setData, ${after.bytes} bytes`)
    expect(after.calls).toBeLessThanOrEqual(3)
    expect(after.bytes).toBeLessThanOrEqual(32 * KIB)
  })
})
