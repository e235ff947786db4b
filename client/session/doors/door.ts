import type { Role } from '@shared/account/account.model'

export type Door = {
  label: string
  note: string
  page: string
  /** Whose work lies behind it; without it the door is everyone's. */
  roles?: readonly Role[]
}
