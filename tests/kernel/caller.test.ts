import { callerOf, isTimer } from '@cloud/kernel/caller'

const current = (keys: Record<string, unknown>) => ({ environment: JSON.stringify(keys) })

describe('knowing who calls', () => {
  const nobody = { anonymous: false, trigger: '' }

  it('reads the current form of the context and the old one', () => {
    expect(callerOf(current({ WX_OPENID: 'o1', TRIGGER_SRC: 'tcb' }))).toMatchObject({
      openid: 'o1',
      trigger: 'tcb',
    })
    expect(callerOf({ environ: 'TCB_ENV=e;WX_OPENID=o2' })).toMatchObject({ openid: 'o2' })
  })

  it('never takes what an earlier call left in the process', () => {
    process.env.WX_OPENID = 'the-last-caller'
    expect(callerOf(current({}))).toEqual(nobody)
    expect(callerOf({})).toEqual(nobody)
    expect(callerOf(undefined)).toEqual(nobody)
    delete process.env.WX_OPENID
  })

  it('refuses a value that smuggles a second key in', () => {
    expect(() => callerOf({ environ: 'WX_OPENID=o1;X=1;WX_OPENID=o2' })).toThrow('ambiguous')
  })

  it('fails closed on what is not JSON, and ignores what is not text', () => {
    expect(() => callerOf({ environment: '{' })).toThrow()
    expect(callerOf(current({ WX_OPENID: ['o1'] }))).toEqual(nobody)
    expect(callerOf({ environment: '["WX_OPENID"]' })).toEqual(nobody)
  })

  it('tells an anonymous visitor from a member', () => {
    const visitor = callerOf(current({ TCB_UUID: 'u1', TCB_ISANONYMOUS_USER: 'true' }))
    expect(visitor).toMatchObject({ uid: 'u1', anonymous: true })
  })
})

describe('believing a timer', () => {
  const timer = { Type: 'Timer', TriggerName: 'nightly' }

  it('believes the platform', () => {
    expect(isTimer(timer, current({ TRIGGER_SRC: 'timer' }))).toBe(true)
  })

  it('believes no client who writes the same event', () => {
    expect(isTimer(timer, current({ TRIGGER_SRC: 'tcb', WX_OPENID: 'o1' }))).toBe(false)
    expect(isTimer(timer, current({ TRIGGER_SRC: 'timer', WX_OPENID: 'o1' }))).toBe(false)
    expect(isTimer(timer, current({ TRIGGER_SRC: 'timer', TCB_UUID: 'u1' }))).toBe(false)
    expect(isTimer(timer, {})).toBe(false)
    expect(isTimer(null, current({ TRIGGER_SRC: 'timer' }))).toBe(false)
  })
})
