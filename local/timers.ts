import { Cron } from 'croner'
import type { Invoke } from './function-host'

export type Timer = { functionName: string; trigger: string; cron: string }

/** `cloudbaserc.json` as the stage reads it. */
export type CloudConfig = {
  functions: {
    name: string
    timeout: number
    triggers?: { name: string; type: 'timer'; config: string }[]
  }[]
}

export const timersOf = ({ functions }: CloudConfig): Timer[] =>
  functions.flatMap(({ name, triggers = [] }) =>
    triggers.map((trigger) => ({
      functionName: name,
      trigger: trigger.name,
      cron: trigger.config,
    })),
  )

/** The event a timer trigger sends. */
export const fire = (invoke: Invoke, functionName: string, trigger: string) =>
  invoke(
    functionName,
    { Type: 'Timer', TriggerName: trigger, Time: new Date().toISOString(), Message: '' },
    { source: 'timer' },
    'timer',
  )

/** The cloud's seven fields end with the year, which croner does not read and nobody needs. */
function withoutYear(cron: string): string {
  const fields = cron.split(' ')
  if (fields.length !== 7 || fields[6] !== '*')
    throw new Error(`not a timer the stage can run: ${cron}`)
  return fields.slice(0, 6).join(' ')
}

/** On Beijing time; one run at a time. */
export function startTimers(timers: readonly Timer[], invoke: Invoke): () => void {
  const crons = timers.map(
    ({ functionName, trigger, cron }) =>
      new Cron(
        withoutYear(cron),
        { timezone: 'Asia/Shanghai', protect: true, unref: true },
        async () => {
          await fire(invoke, functionName, trigger).catch((error) =>
            console.error(`timer ${functionName}/${trigger}:`, error.message),
          )
        },
      ),
  )
  return () => {
    for (const cron of crons) cron.stop()
  }
}
