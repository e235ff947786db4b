import { createPublicKey, generateKeyPairSync, randomBytes, randomUUID, verify } from 'node:crypto'
import { actorOf } from '@cloud/kernel/actor'
import type { Actor } from '@shared/account/account.model'
import type { Nonce, SignInCode } from '@shared/account/sign-in.model'
import {
  BEGINS_PER_SOURCE,
  refusalToBegin,
  refusalToConfirm,
  type SignIn,
  stateOf,
} from '@shared/account/sign-in.rules'
import { givenActor } from '../support/builders'
import { createWorld, type World } from '../support/world'

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})
const keyFile = { private_key_id: 'key-1', private_key: privateKey, env_id: 'nextgen-test' }
process.env.CUSTOM_LOGIN_KEY = Buffer.from(JSON.stringify(keyFile)).toString('base64')

/** What CloudBase reads in a ticket, after checking our signature. */
function readTicket(ticket: string) {
  const [keyId, token = ''] = ticket.split('/@@/')
  const [head, body = '', signature = ''] = token.split('.')
  const genuine = verify(
    'RSA-SHA256',
    Buffer.from(`${head}.${body}`),
    createPublicKey(publicKey),
    Buffer.from(signature, 'base64url'),
  )
  return { keyId, genuine, ...JSON.parse(Buffer.from(body, 'base64url').toString()) }
}

const nonce = () => randomBytes(32).toString('hex') as Nonce
const device = 'Windows 电脑 · Edge'

let world: World
let someone: Actor
beforeEach(async () => {
  world = await createWorld({ now: '2026-06-01T00:00:00.000Z' })
  someone = await givenActor(world, { name: '陈志明' })
})

const begin = (mine: Nonce) => world.as(null).account.signIn.begin({ nonce: mine, device })
const collect = (mine: Nonce) => world.as(null).account.signIn.collect({ nonce: mine })
const answer = (code: string, letIn = true, as = someone) =>
  world.as(as).account.signIn.answer({ code, letIn })

describe('letting a computer in by the phone', () => {
  it('shows which computer asks, lets it in, and signs a ticket for this person', async () => {
    const mine = nonce()
    const { code } = await begin(mine)
    expect(await collect(mine)).toEqual({ state: 'waiting', ticket: null })

    const shown = await world.as(someone).account.signIn.look({ code })
    expect(shown).toMatchObject({ device, expiresAt: '2026-06-01T00:02:00.000Z' })
    await answer(code)

    const { state, ticket } = await collect(mine)
    const read = readTicket(ticket ?? '')
    expect([state, read.genuine, read.keyId, read.env]).toEqual([
      'confirmed',
      true,
      'key-1',
      'nextgen-test',
    ])
    const caller = { customId: read.uid, uid: 'cloudbase-sub', anonymous: false, trigger: '' }
    expect(await actorOf(world.db, caller, world.now())).toMatchObject({
      personId: someone.personId,
    })
  })

  it('takes the digits as they are typed: full-width, with blanks and a dash', async () => {
    const { code } = await begin(nonce())
    const typed = ` ${code.slice(0, 4)}- ${code.slice(4)}`.replace(/\d/g, (digit) =>
      String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
    )

    expect(await answer(typed)).toEqual({ state: 'confirmed' })
  })

  it('keeps no secret: neither nonce nor digits nor ticket lie in the archive', async () => {
    const mine = nonce()
    const { code } = await begin(mine)
    await answer(code)
    const { ticket } = await collect(mine)

    const kept = JSON.stringify([
      await world.db.selectFrom('sign_in').selectAll().execute(),
      await world.db.selectFrom('event').selectAll().execute(),
      await world.db.selectFrom('request').select('reply').execute(),
    ])
    for (const secret of [mine, code, ticket ?? '?']) expect(kept).not.toContain(secret)
  })

  it('gives the same browser the same code however often it asks', async () => {
    const mine = nonce()
    const answers = await Promise.all(Array.from({ length: 8 }, () => begin(mine)))

    expect(new Set(answers.map((one) => one.code)).size).toBe(1)
    expect(await world.db.selectFrom('sign_in').selectAll().execute()).toHaveLength(1)
  })

  it('hands the ticket to the browser that asked and to no other', async () => {
    const { code } = await begin(nonce())
    await answer(code)

    expect(await collect(nonce())).toEqual({ state: 'expired', ticket: null })
  })

  it('bears a lost answer for half a minute, then the ticket is gone', async () => {
    const mine = nonce()
    const { code } = await begin(mine)
    await answer(code)
    await collect(mine)

    world.travelTo('2026-06-01T00:00:30.000Z')
    expect((await collect(mine)).ticket).not.toBeNull()
    world.travelTo('2026-06-01T00:00:31.000Z')
    expect(await collect(mine)).toEqual({ state: 'expired', ticket: null })
  })

  it('tells the browser when the person says it is not his', async () => {
    const mine = nonce()
    const { code } = await begin(mine)
    await answer(code, false)

    expect(await collect(mine)).toEqual({ state: 'refused', ticket: null })
    expect(await world.db.selectFrom('identity').selectAll().execute()).toEqual([])
  })

  it('lets one of two people answer when both typed the same digits', async () => {
    const other = await givenActor(world)
    const { code } = await begin(nonce())

    const answers = await Promise.allSettled([answer(code), answer(code, true, other)])

    expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(answers.find((one) => one.status === 'rejected')).toMatchObject({
      reason: { code: 'ALREADY_ANSWERED' },
    })
  })

  it('ends after two minutes for everybody', async () => {
    const mine = nonce()
    const { code } = await begin(mine)
    world.travelTo('2026-06-01T00:02:00.001Z')

    await expect(answer(code)).rejects.toMatchObject({ code: 'EXPIRED' })
    await expect(begin(mine)).rejects.toMatchObject({ code: 'EXPIRED' })
    await expect(world.as(someone).account.signIn.look({ code })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await collect(mine)).toEqual({ state: 'expired', ticket: null })
  })

  it('does not know digits nobody shows, and says what digits it wants', async () => {
    await expect(answer('12345678')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(answer('1234567' as SignInCode)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('gives one address only so many codes in ten minutes', async () => {
    const hash = 'x'.repeat(64)
    await world.db
      .insertInto('sign_in')
      .values(
        Array.from({ length: 500 }, () => ({
          nonce_hash: randomUUID(),
          code_hash: randomUUID(),
          source_hash: hash,
          device,
          begun_at: world.now(),
          expires_at: new Date(world.now().getTime() + 1000),
        })),
      )
      .execute()

    await expect(begin(nonce())).rejects.toMatchObject({ code: 'TOO_MANY' })
  })
})

describe('a name nobody was given', () => {
  it('is nobody, and becomes nobody', async () => {
    const caller = { customId: 'f'.repeat(32), anonymous: false, trigger: '' }

    expect(await actorOf(world.db, caller, world.now())).toBeNull()
  })
})

describe('the life of a sign-in', () => {
  const at = (seconds: number) => new Date(Date.UTC(2026, 5, 1, 0, 0, seconds))
  const fresh: SignIn = {
    expiresAt: at(120),
    confirmedAt: null,
    refusedAt: null,
    collectedAt: null,
  }

  it.each([
    ['waiting', fresh, 120],
    ['expired', fresh, 121],
    ['confirmed', { ...fresh, confirmedAt: at(10) }, 120],
    ['expired', { ...fresh, confirmedAt: at(10) }, 121],
    ['confirmed', { ...fresh, confirmedAt: at(110), collectedAt: at(119) }, 140],
    ['refused', { ...fresh, refusedAt: at(10) }, 500],
  ] as const)('is %s', (state, signIn, seconds) => {
    expect(stateOf(signIn, at(seconds))).toBe(state)
  })

  it('is answered once and in time', () => {
    expect(refusalToConfirm(fresh, at(120))).toBeNull()
    expect(refusalToConfirm(fresh, at(121))).toBe('EXPIRED')
    expect(refusalToConfirm({ ...fresh, confirmedAt: at(1) }, at(2))).toBe('ALREADY_ANSWERED')
  })

  it('begins as long as neither one address nor all together ask too often', () => {
    expect(refusalToBegin(BEGINS_PER_SOURCE - 1, 499)).toBeNull()
    expect(refusalToBegin(BEGINS_PER_SOURCE, 0)).toBe('TOO_MANY')
    expect(refusalToBegin(0, 500)).toBe('TOO_MANY')
  })
})
