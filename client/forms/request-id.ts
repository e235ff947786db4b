import type { RequestId } from '@shared/kernel/procedure'

const hex = (digits: number) =>
  Array.from({ length: digits }, () => Math.floor(Math.random() * 16).toString(16)).join('')

/** Only tells one person's own requests apart, so Math.random will do where a phone lacks `crypto`. */
export const newRequestId = (): RequestId =>
  `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}` as RequestId
