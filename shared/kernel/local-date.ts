import * as z from 'zod'
import type { LocalDate as Day } from './calendar'

/** Reckoning with days lies apart: who only reckons needs no zod, and the phone's first package has none. */
export * from './calendar'

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export const LocalDate = z.iso.date('请选择日期')
export type LocalDate = Day
