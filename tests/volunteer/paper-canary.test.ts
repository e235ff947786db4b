import { writeSheets } from '@cloud/kernel/sheet'
import { createWorld, type World } from '../support/world'
import { givenOffices, type Offices } from './given'
import { anElder, bring, givenPrintable, givenSheet } from './paper.given'

/** Nobody else is called this or has this number: wherever it turns up, it came out of a paper. */
const NAME = '金丝雀'
const PHONE = '13911112222'
const canary = /金丝雀|13911112222/

let world: World
let offices: Offices
let logged: string
const write = jest.spyOn(process.stderr, 'write')
beforeEach(async () => {
  world = await createWorld({ now: '2026-06-01T02:00:00.000Z' })
  offices = await givenOffices(world)
  logged = ''
  write.mockImplementation((line) => {
    logged += line
    return true
  })
})
afterAll(() => write.mockRestore())

async function expectNothingTold() {
  expect(logged).not.toMatch(canary)
  const events = await world.db.selectFrom('event').select('payload').execute()
  expect(events.length).toBeGreaterThan(0)
  expect(JSON.stringify(events)).not.toMatch(canary)
}

describe('names and numbers in papers', () => {
  it('stay in the register when a sheet with faults is brought and entered', async () => {
    const cells = { name: NAME, phone: PHONE }
    const brought = await bring(world, offices.reviewer, offices.township, [
      anElder(offices.village, cells),
      anElder(offices.village, { ...cells, bornOn: '1950-13-40' }),
      anElder(offices.village, { ...cells, village: NAME }),
    ])
    await world.as(offices.reviewer).volunteer.import.enter({ importId: brought.id, lines: 'fit' })
    await expectNothingTold()
  })

  it('stay out of the refusal when a sheet cannot be read', async () => {
    const sheet = {
      name: NAME,
      title: NAME,
      note: PHONE,
      columns: [{ label: NAME, width: 10 }],
      rows: [[PHONE]],
    }
    const fileId = await givenSheet(world, offices.reviewer, await writeSheets([sheet]))
    const { import: door } = world.as(offices.reviewer).volunteer
    const { id: importId } = await door.bring({ committeeId: offices.township.id, fileId })

    const refused = await door.read({ importId }).catch((error: Error) => error)

    expect(refused).toBeInstanceOf(Error)
    expect(JSON.stringify(refused) + String(refused)).not.toMatch(canary)
    await expectNothingTold()
  })

  it('stay in the file when one is taken out in full', async () => {
    const { scope, volunteerId } = await givenPrintable(world, offices)
    await world.db
      .updateTable('volunteer')
      .set({ name: NAME })
      .where('id', '=', volunteerId)
      .execute()
    await world.db
      .updateTable('volunteer_particulars')
      .set({ phone: PHONE })
      .where('volunteer_id', '=', volunteerId)
      .execute()
    const door = (actor = offices.reviewer) => world.as(actor).volunteer.export
    const { id: exportId } = await door().ask({ scope, unmasked: true, purpose: '上门慰问' })
    await door(offices.director).approve({ exportId })
    await door().fetch({ exportId })
    await expectNothingTold()
  })
})
