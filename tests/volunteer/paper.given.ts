import { randomUUID } from 'node:crypto'
import { writeSheets } from '@cloud/kernel/sheet'
import type { Actor } from '@shared/account/account.model'
import type { FileId } from '@shared/account/file.model'
import { ImportColumn } from '@shared/volunteer/import.model'
import { importColumnLabels } from '@shared/volunteer/import.wording'
import { givenFile, type Place } from '../support/builders'
import type { World } from '../support/world'
import { givenApproved, type Offices } from './given'

export type BroughtCells = Partial<Record<ImportColumn, string>>

/** One line of an old register that is in order. */
export const anElder = (village: Place, cells: BroughtCells = {}): BroughtCells => ({
  name: '李福来',
  sex: '男',
  bornOn: '1950-05-20',
  elderKinds: '老干部',
  village: village.name,
  phone: '13900000001',
  status: '在册',
  enrolledOn: '2020-03-18',
  ...cells,
})

export const sheetOf = (lines: readonly BroughtCells[], columns = ImportColumn.options) =>
  writeSheets([
    {
      name: '名册',
      title: '名册',
      note: '',
      columns: columns.map((column) => ({ label: importColumnLabels[column], width: 10 })),
      rows: lines.map((cells) => columns.map((column) => cells[column] ?? '')),
    },
  ])

/** A file with these bytes that the actor has uploaded to the end. */
export async function givenSheet(world: World, owner: Actor, bytes: Uint8Array): Promise<FileId> {
  const fileId = await givenFile(world, owner, 'registerSheet')
  const ref = `registerSheet/${fileId}.xlsx`
  await world.db
    .updateTable('file')
    .set({ ref, byte_size: bytes.byteLength })
    .where('id', '=', fileId)
    .execute()
  world.files.uploaded.set(ref, { byteSize: bytes.byteLength, head: bytes.slice(0, 16), bytes })
  return fileId
}

/** Bring a sheet and have it read to the end. */
export async function bring(
  world: World,
  office: Actor,
  at: Place,
  lines: readonly BroughtCells[],
) {
  const fileId = await givenSheet(world, office, await sheetOf(lines))
  const { import: door } = world.as(office).volunteer
  const { id: importId } = await door.bring({ committeeId: at.id, fileId })
  return door.read({ importId })
}

/** Somebody on the register with a phone number, and the office's purpose. */
export async function givenPrintable(world: World, offices: Offices) {
  const { volunteerId } = await givenApproved(world, offices)
  return {
    volunteerId,
    scope: { kind: 'registerTable' as const, committeeId: offices.township.id },
  }
}

export const aRequest = () => randomUUID()
