import { halfWidth } from '@shared/kernel/half-width'

export type ReadDay =
  | { kind: 'day'; day: string }
  | { kind: 'month'; month: string }
  | { kind: 'unclear' }

const DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/
const MONTH = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/
const DIGITS = /^(\d{4})(\d{2})(\d{2})?$/
const SERIAL = /^\d{5}$/

/** The day a spreadsheet counts from, and the serial numbers of 1920 and 2099 in it. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30)
const DAY_MS = 86_400_000
const SERIALS = { first: 7_306, last: 73_050 }

/** A day however an old register writes it: 1958-3-10, 1958.03.10, 1958年3月10日, 19580310, 1958.03. */
export function readDay(text: string): ReadDay {
  const plain = halfWidth(text).trim()
  if (SERIAL.test(plain)) {
    const serial = Number(plain)
    if (serial < SERIALS.first || serial > SERIALS.last) return { kind: 'unclear' }
    const day = new Date(SERIAL_ZERO + serial * DAY_MS).toISOString().slice(0, 10)
    return { kind: 'day', day }
  }
  const [, year = '', month = '', day = ''] =
    DAY.exec(plain) ?? MONTH.exec(plain) ?? DIGITS.exec(plain) ?? []
  return year === '' ? { kind: 'unclear' } : checked(year, month, day)
}

function checked(year: string, month: string, day: string): ReadDay {
  const inMonth = `${year}-${month.padStart(2, '0')}`
  const asDay = `${inMonth}-${(day || '1').padStart(2, '0')}`
  const moment = new Date(`${asDay}T00:00:00.000Z`)
  const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(asDay)
  if (!exists || Number(year) < 1900) return { kind: 'unclear' }
  return day === '' ? { kind: 'month', month: inMonth } : { kind: 'day', day: asDay }
}
