import { randomUUID } from 'node:crypto'
import type { Actor } from '@shared/account/account.model'
import type { ExportId } from '@shared/volunteer/export.model'
import { EXPORT_APPROVERS } from '@shared/volunteer/export.rules'
import type { ImportId } from '@shared/volunteer/import.model'
import { anElder, givenSheet, sheetOf } from '../../volunteer/paper.given'
import { givenActor, type Place } from '../builders'
import type { World } from '../world'
import type { ScenarioFile, Scenarios } from './scenario'

const scopeAt = (at: Place) => ({ kind: 'registerTable' as const, committeeId: at.id })

/** Full data that somebody asked for and nobody has decided on. */
async function givenExport(world: World, at: Place, asker?: Actor): Promise<ExportId> {
  const id = randomUUID() as ExportId
  const by = asker ?? (await givenActor(world))
  await world.db
    .insertInto('paper_export')
    .values({
      id,
      kind: 'registerTable',
      committee_id: at.id,
      scope: JSON.stringify(scopeAt(at)),
      people: 1,
      unmasked: true,
      purpose: '上门慰问',
      asked_by: by.personId,
      acting_as: null,
      asked_at: world.now(),
    })
    .execute()
  return id
}

async function givenImport(world: World, at: Place): Promise<ImportId> {
  const id = randomUUID() as ImportId
  const office = await givenActor(world)
  const file_id = await givenSheet(world, office, await sheetOf([anElder(at)]))
  await world.db
    .insertInto('register_import')
    .values({
      ...{ id, committee_id: at.id, file_id, status: 'reading' },
      ...{ brought_by: office.personId, brought_at: world.now() },
    })
    .execute()
  return id
}

export const paperScenarios: Scenarios = {
  'export.preview': async (_world, at) => ({ scope: scopeAt(at) }),
  'export.ask': async (_world, at) => ({ scope: scopeAt(at), unmasked: false, purpose: null }),
  'export.list': async () => ({}),
  'export.get': async (world, at) => ({ exportId: await givenExport(world, at) }),
  'export.approve': async (world, at) => ({ exportId: await givenExport(world, at) }),
  'export.refuse': async (world, at) => ({
    exportId: await givenExport(world, at),
    reason: '用途不清楚',
  }),
  'export.fetch': async (world, at, actor) => ({
    exportId: await givenExport(world, at, actor),
  }),
  'import.template': async (_world, at) => ({ committeeId: at.id }),
  'import.bring': async (world, at, actor) => ({
    committeeId: at.id,
    fileId: await givenSheet(world, actor, await sheetOf([])),
  }),
  'import.read': async (world, at) => ({ importId: await givenImport(world, at) }),
  'import.get': async (world, at) => ({ importId: await givenImport(world, at) }),
  'import.list': async (_world, at) => ({ committeeId: at.id }),
  'import.lines': async (world, at) => ({
    importId: await givenImport(world, at),
    verdict: 'fit',
  }),
  'import.enter': async (world, at) => ({
    importId: await givenImport(world, at),
    lines: 'fit',
  }),
  'import.drop': async (world, at) => ({ importId: await givenImport(world, at) }),
}

/** Somebody else's export is seen by whoever may decide on it, and by nobody else. */
export const paperAdmits: NonNullable<ScenarioFile['admits']> = {
  'export.get': (role, relation) =>
    EXPORT_APPROVERS.includes(role) && (relation === 'own' || relation === 'ancestor'),
}

/** Shows a stranger an empty page. */
export const papersAnswerEmpty = ['export.list']
