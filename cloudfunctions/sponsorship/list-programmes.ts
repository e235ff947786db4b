import { jurisdictions } from '@shared/account/account.rules'
import { listProgrammes } from './aid.store'
import { signedIn } from './procedures'

export const listProgrammesOfMyArea = signedIn.programme.list.handler(
  ({ context: { db, actor } }) =>
    listProgrammes(db, { paths: jurisdictions(actor, ['countyOffice']) }),
)

export const getProgramme = signedIn.programme.get.handler(
  async ({ input: { programmeId }, context: { db, actor }, errors }) => {
    const paths = jurisdictions(actor, ['countyOffice'])
    const [found] = await listProgrammes(db, { paths, programmeId })
    if (!found) throw errors.NOT_FOUND()
    return found
  },
)

export const listCustodians = signedIn.programme.listCustodians.handler(
  async ({ context: { db, actor } }) => {
    const counties = actor.grants.filter((grant) => grant.role === 'countyOffice')
    const rows = await db
      .selectFrom('custodian')
      .selectAll()
      .where((eb) => eb.or(counties.map((grant) => eb('county_id', '=', grant.committeeId))))
      .orderBy('name')
      .execute()
    return rows.map((row) => ({
      custodianId: row.id,
      name: row.name,
      registrationNumber: row.registration_number,
    }))
  },
)
