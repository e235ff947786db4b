import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import { SubscriptionTemplate } from '@shared/account/notice.model'

export async function addQuota(
  tx: Database,
  personId: PersonId,
  template: SubscriptionTemplate,
): Promise<void> {
  await tx
    .insertInto('subscription_quota')
    .values({ person_id: personId, template, remaining: 1 })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'template']).doUpdateSet(({ eb, ref }) => ({
        remaining: eb(ref('subscription_quota.remaining'), '+', 1),
      })),
    )
    .execute()
}

/** How many messages of each kind this person still lets us send. */
export async function readQuota(
  db: Database,
  personId: PersonId,
): Promise<Record<SubscriptionTemplate, number>> {
  const rows = await db
    .selectFrom('subscription_quota')
    .select(['template', 'remaining'])
    .where('person_id', '=', personId)
    .execute()
  const known = new Map(rows.map((row) => [row.template, row.remaining]))
  return Object.fromEntries(
    SubscriptionTemplate.options.map((template) => [template, known.get(template) ?? 0]),
  ) as Record<SubscriptionTemplate, number>
}
