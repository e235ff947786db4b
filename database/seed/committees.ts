import type { Database } from '@database/engine'
import type { CommitteeId } from '@shared/committee/committee.model'
import { localDateOf } from '@shared/kernel/local-date'
import type { Branch } from './branch'
import { type Chapter, seedId } from './chapter'
import { gansu } from './committees-gansu'
import { heilongjiang } from './committees-heilongjiang'
import { jiangsu } from './committees-jiangsu'
import { declaredTotals, norms, terms } from './leadership'
import { place } from './places'

type Planted = { names: string; parent: CommitteeId | null; branch: Branch }

/** Every committee of a tree, parents before their children. */
function planted(branch: Branch, above: string | null = null): Planted[] {
  const names = above ? `${above}/${branch.name}` : branch.name
  const self = { names, parent: above ? place(above) : null, branch }
  return [self, ...(branch.below ?? []).flatMap((child) => planted(child, names))]
}

export const story: readonly Planted[] = [jiangsu, gansu, heilongjiang].flatMap((tree) =>
  planted(tree),
)

/** The organisations of the five seeds, who leads them, and the totals their reports print. */
export const seedCommittees: Chapter = async (db, now) => {
  await plant(db, now)
  await db
    .insertInto('appointment')
    .values(terms.map((term) => ({ ...term, created_by: null, created_at: now })))
    .execute()
  await db
    .insertInto('staffing_norm')
    .values(norms.map((norm) => ({ ...norm, id: seedId(`norm:${norm.committee_id}`) })))
    .execute()
  await db
    .insertInto('declared_total')
    .values(declaredTotals.map((one) => ({ ...one, id: seedId(`declared:${one.committee_id}`) })))
    .execute()
}

async function plant(db: Database, now: Date) {
  const judgedOn = localDateOf(now)
  await db
    .insertInto('committee')
    .values(
      story.map(({ names, parent, branch }) => ({
        id: place(names),
        parent_id: parent,
        name: branch.name,
        level: branch.level,
        kind: branch.kind,
        setting: branch.setting ?? 'urban',
        vitality: branch.vitality ?? null,
        vitality_on: branch.vitality ? judgedOn : null,
        office_phone: branch.officePhone ?? null,
        contact_name: branch.contactName ?? null,
        merged_into: null,
        p1: null,
        p2: null,
        p3: null,
        p4: null,
      })),
    )
    .execute()
}
