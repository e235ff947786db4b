import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { chromiumPath, NO_CHROMIUM } from '../../local/chromium'
import { startSeededStage } from './seeded-stage'

const screens = path.resolve(__dirname, '../../.local/screens')

/** Sizes a page must work at; the first is the usual phone. */
export const PHONE = { width: 375, height: 812 }
export const DESK = { width: 1280, height: 800 }

type Manner = { elder?: boolean; dark?: boolean; viewport?: { width: number; height: number } }

export type Stage = Awaited<ReturnType<typeof startSeededStage>>

export type Journey = {
  /** A page that acts as this persona, at the home page or at `route`. */
  open(personaKey: string, manner?: Manner & { route?: string }): Promise<Page>
  /** Let a timer's moment come, e.g. `fireTimer('timer', 'everyMinute')`. */
  fireTimer: Stage['fireTimer']
  /** It is this moment from now on, on the stage and on every phone opened after. */
  turnClock(to: Date): Promise<void>
  /** What a persona's phone would be answered by a function. */
  call(persona: string, fn: string, noun: string, verb: string, input: object): Promise<unknown>
  readonly origin: string
}

/**
 * A story told in the browser on a local stage of its own, one for each file. Without a Chromium the
 * story is skipped and says so.
 *
 *     journey('an elder takes the oath', (on) => {
 *       it('applies on three screens', async () => {
 *         const page = await on.open('elder', { elder: true })
 */
export function journey(title: string, tell: (on: Journey) => void) {
  const executablePath = chromiumPath()
  if (!executablePath) {
    describe.skip(`${title} (${NO_CHROMIUM})`, () => tell({} as Journey))
    return
  }
  describe(title, () => {
    let stage: Stage
    let browser: Browser
    let turnedTo: Date | undefined
    beforeAll(async () => {
      mkdirSync(screens, { recursive: true })
      stage = await startSeededStage()
      browser = await chromium.launch({
        executablePath,
        args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
      })
    }, 120_000)
    afterAll(async () => {
      await browser?.close()
      await stage?.stop()
    }, 30_000)

    tell({
      open: (personaKey, manner) =>
        openPage(browser, stage, personaKey, { ...manner, at: turnedTo }),
      async turnClock(to) {
        await stage.turnClock(to)
        turnedTo = to
      },
      call: (persona, fn, noun, verb, input) =>
        callAs(stage, tokenOf(stage, persona), fn, [noun, verb], input),
      fireTimer: (fn, trigger) => stage.fireTimer(fn, trigger),
      get origin() {
        return stage.origin
      },
    })
  })
}

async function openPage(
  browser: Browser,
  stage: Stage,
  personaKey: string,
  { elder, dark, viewport = PHONE, route = '', at }: Manner & { route?: string; at?: Date },
): Promise<Page> {
  const token = tokenOf(stage, personaKey)
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    hasTouch: true,
  })
  await context.addInitScript(remember, { token, elder: elder === true })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  if (at) await page.clock.setFixedTime(at)
  await page.goto(`${stage.origin}/#/${route}`)
  return page
}

function tokenOf(stage: Stage, personaKey: string): string {
  const persona = stage.personas.find(({ key }) => key === personaKey)
  if (!persona) throw new Error(`nobody on the stage is called ${personaKey}`)
  return persona.token
}

/** One call through the gateway as H5 makes it; throws the refusal. */
export async function callAs(
  { origin }: { origin: string },
  token: string,
  fn: string,
  callPath: string[],
  input: object,
): Promise<unknown> {
  const answer = await fetch(`${origin}/v1/functions/${fn}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ path: callPath, input }),
  })
  const reply = (await answer.json()) as { ok?: boolean; output?: unknown }
  if (!reply.ok) throw new Error(`${callPath.join('.')} refused: ${JSON.stringify(reply)}`)
  return reply.output
}

/** What the app itself stores when one picks a persona and a size of type; Taro wraps values in `data`. */
function remember({ token, elder }: { token: string; elder: boolean }) {
  const store = (key: string, data: unknown) =>
    localStorage.getItem(key) ?? localStorage.setItem(key, JSON.stringify({ data }))
  store('session.token', token)
  if (elder) store('ui.elder', 'on')
}

/** The text stands on the page, where a person can see it. */
export const see = (page: Page, text: string | RegExp) =>
  orPicture(page, page.getByText(text).filter({ visible: true }).first().waitFor())

/** Press what carries this text. */
export const tap = (page: Page, text: string | RegExp) =>
  orPicture(page, page.getByText(text).filter({ visible: true }).last().click())

/** Write into the field with this label. */
export const write = (page: Page, label: string, text: string) =>
  orPicture(
    page,
    page
      .locator(`input[aria-label="${label}"], textarea[aria-label="${label}"]`)
      .filter({ visible: true })
      .last()
      .fill(text),
  )

/** When it fails, what stood there instead is kept as `failed-<the step>.png`. */
async function orPicture(page: Page, done: Promise<void>) {
  try {
    await done
  } catch (error) {
    const step = expect.getState().currentTestName?.replaceAll(/[^a-zA-Z0-9]+/g, '-')
    await shot(page, `failed-${step}`).catch(() => {})
    throw error
  }
}

/** Keep a picture of the page under `.local/screens`. */
export async function shot(page: Page, name: string) {
  await page.screenshot({ path: path.join(screens, `${name}.png`) })
}
