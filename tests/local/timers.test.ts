import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type CloudConfig, startTimers, timersOf } from '../../local/timers'

const config: CloudConfig = JSON.parse(
  readFileSync(path.resolve(__dirname, '../../cloudbaserc.json'), 'utf8'),
)

describe('keeping the timers of cloudbaserc.json', () => {
  it('fires on the second, as nobody, with the trigger by name', async () => {
    const fired: unknown[] = []
    const stop = startTimers(
      [{ functionName: 'timer', trigger: 'notify', cron: '* * * * * * *' }],
      async (...call) => {
        fired.push(call)
        return { requestId: '', result: null }
      },
    )
    await new Promise((resolve) => setTimeout(resolve, 1200))
    stop()

    expect(fired[0]).toMatchObject([
      'timer',
      { Type: 'Timer', TriggerName: 'notify' },
      { source: 'timer' },
      'timer',
    ])
  })

  it('can run every one of them', () => {
    const timers = timersOf(config)
    expect(timers.length).toBeGreaterThan(3)
    expect(() => startTimers(timers, async () => ({ requestId: '', result: null }))()).not.toThrow()
  })
})
