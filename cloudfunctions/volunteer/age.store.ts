import type { Database } from '@database/engine'
import type { AgeRule } from '@shared/volunteer/age.model'

export async function listAgeRules(db: Database): Promise<AgeRule[]> {
  const rows = await db
    .selectFrom('age_rule')
    .selectAll()
    .orderBy('setting')
    .orderBy('sex')
    .orderBy('effective_from')
    .execute()
  return rows.map((row) => ({
    setting: row.setting,
    sex: row.sex,
    minAge: row.min_age,
    effectiveFrom: row.effective_from,
    effectiveTo: row.effective_to,
  }))
}
