import { notify } from '@cloud/timer/notify'
import type { Actor } from '@shared/account/account.model'
import type { RecordFacts, StudentId } from '@shared/sponsorship/student.model'
import { givenActor, givenFile } from '../support/builders'
import { readPdf } from '../support/pdf-text'
import { givenLookNow } from '../support/scenarios/correction'
import { createWorld, type World } from '../support/world'
import { givenSponsor, givenSponsorshipCounty, givenStudent, type Offices } from './given'
import { givenAgreement } from './given-pair'
import { eraseClosed } from './jobs'

const words = '孩子的名字应该是王晓明'

describe('putting a child’s record right', () => {
  let world: World
  let offices: Offices
  let studentId: StudentId
  let facts: RecordFacts

  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
    offices = await givenSponsorshipCounty(world)
    const { village, guardian } = offices
    studentId = await givenStudent(world, village, { status: 'waiting', guardian })
    const { name, birthMonth, grade, guardianName, guardianPhone } = await formNow()
    facts = { name, birthMonth, grade, guardianName, guardianPhone }
  })

  const as = (actor: Actor) => world.as(actor).sponsorship
  const formNow = async () => (await as(offices.guardian).application.open({ studentId })).form
  const open = () => as(offices.office).student.open({ studentId, purpose: 'correction' })
  const make = (change: Partial<RecordFacts>, newGuardian = false) =>
    as(offices.office).correction.make({ studentId, facts: { ...facts, ...change }, newGuardian })
  const ask = () => as(offices.guardian).correction.ask({ studentId, words })
  const todos = async () => {
    const { todos } = await world.as(offices.office).account.home.get({})
    return todos.filter(({ key }) => key.startsWith('correction:'))
  }
  const toldTo = async ({ personId }: Actor) => {
    while ((await notify(world.db, world.now())) > 0);
    const rows = await world.db
      .selectFrom('notice')
      .select('title')
      .where('person_id', '=', personId)
      .execute()
    return rows.map(({ title }) => title)
  }

  it('is asked by the guardian, done by the office and told in words', async () => {
    await ask()
    await expect(ask()).rejects.toMatchObject({ code: 'ALREADY_ASKED' })
    expect(await todos()).toMatchObject([{ overdue: false, since: '2026-06-01' }])
    expect((await open()).corrections).toMatchObject([{ words, answer: null }])

    await make({ name: '王晓明' })

    expect(await formNow()).toMatchObject({ name: '王晓明' })
    expect(await todos()).toEqual([])
    const { corrections } = await as(offices.guardian).application.open({ studentId })
    expect(corrections).toMatchObject([{ answer: 'corrected', reason: null }])
    expect(await toldTo(offices.guardian)).toContain('孩子的资料更正了')
    expect(await toldTo(offices.office)).toContain('监护人请您更正孩子的资料')
  })

  it('is refused only in writing, once', async () => {
    const { correctionId } = await ask()
    const refuse = () =>
      as(offices.office).correction.refuse({ correctionId, reason: '户口本上就是这个字' })
    await refuse()
    await expect(refuse()).rejects.toMatchObject({ code: 'ANSWERED' })
    const { corrections } = await as(offices.guardian).application.open({ studentId })
    expect(corrections).toMatchObject([{ answer: 'refused', reason: '户口本上就是这个字' }])
    expect(await toldTo(offices.guardian)).toContain('请求的更正没有改')
  })

  it('is overdue after fifteen working days, the Dragon Boat holiday not counted', async () => {
    await ask()
    world.travelTo('2026-06-23T01:00:00.000Z')
    expect(await todos()).toMatchObject([{ overdue: false }])
    world.travelTo('2026-06-24T01:00:00.000Z')
    expect(await todos()).toMatchObject([{ overdue: true }])
  })

  it('is for who has the record open: nobody guesses a name', async () => {
    await expect(make({ name: '王晓明' })).rejects.toMatchObject({ code: 'NOT_OPEN' })
    await open()
    await expect(make({})).rejects.toMatchObject({ code: 'NOTHING_CHANGED' })
    await expect(make({ birthMonth: '2025-01' })).rejects.toMatchObject({
      code: 'BIRTH_MONTH_WRONG',
    })
    world.travelTo('2026-06-01T01:30:00.000Z')
    await expect(make({ name: '王晓明' })).rejects.toMatchObject({ code: 'NOT_OPEN' })
  })

  it('lets another guardian decide everything anew', async () => {
    await open()
    const next = { guardianName: '李秀英', guardianPhone: '13800000077' }
    await expect(make({ guardianName: '李秀英' }, true)).rejects.toMatchObject({
      code: 'GUARDIAN_SAME',
    })

    const sponsor = (await givenSponsor(world, offices.county)).actor
    const cards = async () => (await as(sponsor).card.list({})).items.length
    expect(await cards()).toBe(1)

    await make(next, true)

    expect(await cards()).toBe(0)
    await expect(formNow()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await toldTo(offices.guardian)).toContain('一份助学申请换了监护人')
    const { claimCode, consents } = await as(offices.office).student.get({ studentId })
    expect(consents.every(({ guardian, inForce }) => !guardian && !inForce)).toBe(true)
    world.travelTo('2026-06-02T01:00:00.000Z')
    const heir = await givenActor(world, { name: '李秀英', phone: '13800000077' })
    await as(heir).application.claim({ code: claimCode ?? '' })
    expect((await as(heir).application.open({ studentId })).form).toMatchObject(next)
    const { todos: waiting } = await world.as(heir).account.home.get({})
    expect(waiting[0]).toMatchObject({ title: '请看看孩子的同意书', urgency: 'must' })
    await as(heir).consent.decide({
      studentId,
      party: 'guardian',
      method: 'electronic',
      fileId: await givenFile(world, heir, 'signature'),
      answers: [{ kind: 'anonymousCard', agrees: true }],
    })
    expect(await cards()).toBe(1)
  })

  it('leaves nothing with a former guardian who had entered the case', async () => {
    const { village, guardian } = offices
    studentId = await givenStudent(world, village, { guardian, enteredBy: guardian })
    await open()
    await make({ guardianName: '李秀英', guardianPhone: '13800000077' }, true)
    await expect(as(guardian).application.get({ studentId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const own = await as(guardian).application.list({})
    expect(own.map((one) => one.studentId)).not.toContain(studentId)
  })

  it('changes no guardian while an agreement waits for the old one’s hand', async () => {
    const { sponsorId } = await givenSponsor(world, offices.county)
    const pair = { studentId, sponsorId, by: offices.office.personId }
    await givenAgreement(world, offices.county, pair, 'signing')
    await open()
    const next = { guardianName: '李秀英', guardianPhone: '13800000077' }
    await expect(make(next, true)).rejects.toMatchObject({ code: 'AGREEMENT_SIGNING' })
  })

  it.each([
    ['李小明', 'verified'],
    ['王晓明', 'publicized'],
  ])('takes a notice down that shows another family name: %s', async (name, status) => {
    const consents = ['verification', 'anonymousCard', 'publicity'] as const
    const facts = { status: 'verified', consents, guardian: offices.guardian } as const
    studentId = await givenStudent(world, offices.village, facts)
    await as(offices.office).publicity.post({ studentId })
    await open()
    expect(await make({ name })).toMatchObject({ status })
  })

  it('gives the guardian everything on paper, and nobody else', async () => {
    const { url } = await as(offices.guardian).correction.copy({ studentId })
    const ref = url.replace('https://files.test/', '').replace(/\?.*$/, '')
    const { pages } = readPdf(world.files.uploaded.get(ref)?.bytes ?? new Uint8Array())
    const text = pages.join('').replace(/\s/g, '')
    for (const kept of [facts.name, facts.guardianPhone, '谁看过', '存多久']) {
      expect(text).toContain(kept)
    }
    for (const other of [offices.office, offices.teacher]) {
      await expect(as(other).correction.copy({ studentId })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    }
  })

  it('leaves no word behind when the case is erased', async () => {
    await ask()
    const sealed = () =>
      world.db.selectFrom('correction_request').select('words').executeTakeFirstOrThrow()
    expect((await sealed()).words).not.toContain('王晓明')
    await as(offices.guardian).application.withdraw({ studentId })
    world.travelTo('2026-07-02T16:00:00.000Z')
    await eraseClosed(world)
    expect(await sealed()).toEqual({ words: '' })
    expect(await todos()).toEqual([])
  })

  it('is another county’s affair in another county', async () => {
    const { correctionId } = await ask()
    const { office } = await givenSponsorshipCounty(world)
    await givenLookNow(world, office, studentId)
    const refused = { code: 'NOT_FOUND' }
    await expect(
      as(office).correction.make({ studentId, facts, newGuardian: false }),
    ).rejects.toMatchObject(refused)
    await expect(
      as(office).correction.refuse({ correctionId, reason: '不归我们' }),
    ).rejects.toMatchObject(refused)
  })
})
