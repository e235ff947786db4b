import { randomUUID } from 'node:crypto'
import { addDays, localDateOf, momentAt } from '@shared/kernel/local-date'
import type { Seat } from '@shared/lecture/seat.model'
import { labelled } from '../support/fingers'
import { callAs, journey, see, shot } from '../support/journey'

const FAMILIES = 50
const SEATS = 10
const tokenOf = (n: number) => `persona:family-${n}`

/** J3, also test: 50 people for 10 seats, all at the same moment. */
journey('fifty families want ten seats (J3)', (on) => {
  let sessionId: string
  const answers: Seat[] = []

  const as = async <Output>(persona: string, noun: string, verb: string, input: object) =>
    (await on.call(persona, 'lecture', noun, verb, input)) as Output
  const sent = () => ({ requestId: randomUUID() })

  it('takes fifty bookings at once, seats ten and puts forty in one line', async () => {
    const { items } = await as<{ items: { id: string; title: string }[] }>(
      'deputyHead',
      'lecture',
      'list',
      { limit: 50 },
    )
    const talk = items.find(({ title }) => title === '父亲不缺席')
    const { hostId } = await as<{ hostId: string }>('deputyHead', 'booking', 'get', {
      bookingId: await anyBookingOf(),
    })
    const day = addDays(localDateOf(new Date()), 14)
    const firstChoiceAt = momentAt(day, '10:00').toISOString()
    const { bookingId } = await as<{ bookingId: string }>('deputyHead', 'booking', 'request', {
      ...sent(),
      lectureId: talk?.id,
      hostId,
      firstChoiceAt,
      secondChoiceAt: momentAt(addDays(day, 1), '10:00').toISOString(),
      venue: '滨江实验学校',
      room: '风雨操场',
      audiences: ['juniorParents'],
      expectedHeads: SEATS,
      equipment: '',
      contactName: '周敏',
      contactPhone: '13800000006',
    })
    const candidates = await as<{ lecturerId: string; name: string; refusal: string | null }[]>(
      'countyOffice',
      'booking',
      'candidates',
      { bookingId, startsAt: firstChoiceAt },
    )
    const lecturer = candidates.find(({ name }) => name === '刘文华')
    await as('countyOffice', 'booking', 'offer', {
      ...sent(),
      bookingId,
      startsAt: firstChoiceAt,
      lecturerIds: [lecturer?.lecturerId],
    })
    const offers = await as<{ items: { id: string; status: string; startsAt: string }[] }>(
      'lecturer',
      'offer',
      'list',
      {},
    )
    const offerId = offers.items.find((offer) => offer.startsAt === firstChoiceAt)?.id
    await as('lecturer', 'offer', 'accept', { ...sent(), offerId })
    const opened = await as<{ sessionId: string }>('deputyHead', 'session', 'open', {
      ...sent(),
      bookingId,
      capacity: SEATS,
    })
    sessionId = opened.sessionId

    answers.push(
      ...(await Promise.all(
        Array.from(
          { length: FAMILIES },
          (_, n) =>
            callAs(on, tokenOf(n), 'lecture', ['seat', 'book'], {
              ...sent(),
              sessionId,
              calledAs: '陈女士',
              phone: `1390000${String(1_000 + n)}`,
              childStage: 'junior',
              adults: 1,
            }) as Promise<Seat>,
        ),
      )),
    )

    expect(answers.filter(({ status }) => status === 'booked')).toHaveLength(SEATS)
    const positions = answers.flatMap(({ position }) => position ?? [])
    expect(positions.sort((a, b) => a - b)).toEqual(
      Array.from({ length: FAMILIES - SEATS }, (_, at) => at + 1),
    )
  })

  async function anyBookingOf(): Promise<string> {
    const { items } = await as<{ items: { id: string }[] }>('deputyHead', 'booking', 'list', {})
    return items[0]?.id as string
  }

  it('shows the eleventh an honest place, and moves it up when somebody leaves', async () => {
    const second = answers.findIndex(({ position }) => position === 2)
    const page = await on.open('guardian')
    await page.evaluate(
      (token) => localStorage.setItem('session.token', JSON.stringify({ data: token })),
      tokenOf(second),
    )
    await page.goto(`${on.origin}/#/pages/lecture/session/index?sessionId=${sessionId}`)
    await page.reload()
    await see(page, '候补第 2 位')
    await see(page, '候补中，已有 40 家在等')
    await shot(page, 'j3-fifty-eleventh')

    const first = answers.findIndex(({ position }) => position === 1)
    await callAs(on, tokenOf(first), 'lecture', ['seat', 'cancel'], {
      ...sent(),
      seatId: answers[first]?.id,
    })
    await page.reload()
    await see(page, '候补第 1 位')

    const seated = answers.findIndex(({ status }) => status === 'booked')
    await callAs(on, tokenOf(seated), 'lecture', ['seat', 'cancel'], {
      ...sent(),
      seatId: answers[seated]?.id,
    })
    await page.reload()
    await labelled(page, '要这个座位').click()
    await see(page, '已订 1 个座位')
    await shot(page, 'j3-fifty-seated')
  })
})
