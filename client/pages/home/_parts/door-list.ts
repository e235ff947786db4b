import type { Grant, Role } from '@shared/account/account.model'

type Door = { label: string; note: string; page: string; for?: readonly Role[] }

const doors: readonly Door[] = []

/** The doors this person may open: those for everyone and those of their roles. */
export const doorsFor = (grants: readonly Grant[]): Door[] =>
  doors.filter((door) => !door.for || grants.some((grant) => door.for?.includes(grant.role)))
