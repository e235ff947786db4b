import type { Role } from '@shared/account/account.model'
import { addYears } from '@shared/kernel/calendar'
import { halfWidth } from '@shared/kernel/half-width'
import { isWrittenAsName } from '@shared/kernel/name-letters'
import { ADULT_AGE } from './age.rules'
import type { ElderKind, Health, ServiceTime, Sex, Skill } from './application.model'
import type {
  BroughtLine,
  ImportColumn,
  ImportStatus,
  LineVerdict,
  Remark,
  RemarkKind,
} from './import.model'
import { readDay } from './register-day.rules'

/** Who may bring an old register, into their jurisdiction. */
export const IMPORTERS: readonly Role[] = ['villageClerk', 'townshipReviewer', 'countyOffice']

export const MOST_LINES = 50_000

/** So many lines are read and judged at a time, so that one sees how far it has come. */
export const LINES_A_STEP = 10_000

/** Read but not entered lines are forgotten after so many days. */
export const LINES_KEPT_DAYS = 7

type Cells = Partial<Record<ImportColumn, string>>

/** The words a register uses, as the wording has them. */
export type RegisterWords = {
  sex: ReadonlyMap<string, Sex>
  elderKind: ReadonlyMap<string, ElderKind | 'ordinary'>
  skill: ReadonlyMap<string, Skill>
  serviceTime: ReadonlyMap<string, ServiceTime>
  health: ReadonlyMap<string, Health>
  status: ReadonlyMap<string, 'awaitingOath' | 'enrolled'>
}

export type Villages<Id> = ReadonlyMap<string, Id | 'ambiguous'>

export type JudgedLine<Id> = {
  verdict: Exclude<LineVerdict, 'twin'>
  name: string
  bornOn: string | null
  phone: string | null
  villageId: Id | null
  entry: BroughtLine | null
  remarks: Remark[]
}

/** Marks that stand where a figure could not be read or was hidden. */
const DAMAGE = /[?？*＊□■�#＃]/
const MOBILE = /^1[3-9]\d{9}$/
const FIGURE = /^(\d{1,5}(?:\.\d)?)\s*(?:个|次)?\s*(?:小时|时|h)?$/i
const SEPARATORS = /[、，,;；/]+/

const FAULTS: ReadonlySet<RemarkKind> = new Set([
  'MISSING',
  'NOT_A_NAME',
  'TOO_LONG',
  'UNKNOWN_SEX',
  'UNKNOWN_VILLAGE',
  'AMBIGUOUS_VILLAGE',
  'UNKNOWN_KIND',
  'UNKNOWN_STATUS',
  'NO_ENROLMENT_DAY',
  'IN_THE_FUTURE',
  'UNDER_AGE',
])

const LONGEST: Partial<Record<ImportColumn, number>> = {
  ethnicity: 20,
  politics: 20,
  education: 20,
  formerWork: 60,
  wishes: 100,
  home: 100,
  remark: 200,
}

/**
 * One line of an old register: can it be entered, and if not, which cell and why. What is damaged or
 * unclear becomes unknown and is kept as it was written, 存疑; it never becomes nought (T-DIRTY-1).
 */
export function judgeLine<Id>(
  cells: Cells,
  facts: { today: string; villages: Villages<Id>; words: RegisterWords },
): JudgedLine<Id> {
  const remarks: Remark[] = []
  const doubts: BroughtLine['doubts'] = {}
  const at = (column: ImportColumn) => (cells[column] ?? '').trim()
  const say = (column: ImportColumn, kind: RemarkKind) => {
    remarks.push({ column, kind, raw: at(column) })
    if (!FAULTS.has(kind) && at(column)) doubts[column] = at(column)
  }
  const text = (column: ImportColumn): string | null => {
    if (at(column).length > (LONGEST[column] ?? 200)) say(column, 'TOO_LONG')
    return at(column) || null
  }
  const day = (column: ImportColumn): string | null => {
    if (!at(column)) return null
    const read = readDay(at(column))
    if (read.kind === 'unclear') say(column, DAMAGE.test(at(column)) ? 'DAMAGED' : 'NOT_A_DAY')
    if (read.kind === 'month') say(column, 'ONLY_A_MONTH')
    const found = read.kind === 'day' ? read.day : read.kind === 'month' ? `${read.month}-01` : null
    if (found && found > facts.today) say(column, 'IN_THE_FUTURE')
    return found
  }
  const several = <Word>(column: ImportColumn, words: ReadonlyMap<string, Word>): Word[] => {
    const parts = at(column).split(SEPARATORS).map(asWord).filter(Boolean)
    const known = parts.flatMap((part) => words.get(part) ?? [])
    if (known.length < parts.length) say(column, 'UNKNOWN_WORD')
    return [...new Set(known)]
  }

  const name = nameOf(at('name'))
  if (!name) say('name', 'MISSING')
  else if (!/^.{2,20}$/u.test(name) || !isWrittenAsName(name)) say('name', 'NOT_A_NAME')

  const sex = facts.words.sex.get(at('sex')) ?? null
  if (at('sex') && !sex) say('sex', 'UNKNOWN_SEX')

  const bornOn = day('bornOn')
  if (bornOn && addYears(bornOn, ADULT_AGE) > facts.today) say('bornOn', 'UNDER_AGE')

  const village = facts.villages.get(asVillage(at('village')))
  if (!at('village')) say('village', 'MISSING')
  else if (!village) say('village', 'UNKNOWN_VILLAGE')
  else if (village === 'ambiguous') say('village', 'AMBIGUOUS_VILLAGE')

  const { kinds, joinsAs } = kindsOf(at('elderKinds'), facts.words, (kind) =>
    say('elderKinds', kind),
  )
  const phone = phoneOf(at('phone'), (kind) => say('phone', kind))
  const enrolledOn = enrolmentOf({ status: at('status'), day: day('enrolledOn') }, facts.words, say)
  const health = facts.words.health.get(at('health')) ?? null
  if (at('health') && !health) say('health', 'UNKNOWN_WORD')

  const entry: BroughtLine = {
    sex,
    joinsAs,
    elderKinds: kinds,
    formerWork: text('formerWork'),
    skills: several('skills', facts.words.skill),
    serviceTimes: several('serviceTimes', facts.words.serviceTime),
    health,
    ethnicity: text('ethnicity'),
    politics: text('politics'),
    education: text('education'),
    retiredIn: retirementOf(at('retiredIn'), (kind) => say('retiredIn', kind)),
    wishes: text('wishes'),
    home: text('home'),
    remark: text('remark'),
    earlierHours: figureOf(at('earlierHours'), (kind) => say('earlierHours', kind)),
    enrolledOn,
    doubts,
  }
  const isFaulty = remarks.some(({ kind }) => FAULTS.has(kind))
  return {
    verdict: isFaulty ? 'faulty' : remarks.length > 0 ? 'doubtful' : 'fit',
    name,
    bornOn,
    phone,
    villageId: village && village !== 'ambiguous' ? village : null,
    entry: isFaulty ? null : entry,
    remarks,
  }
}

type Say = (kind: RemarkKind) => void

/** Words are compared without blanks and with half-width brackets. */
export const asWord = (word: string): string => halfWidth(word).replace(/\s/g, '')

/** 王　芳 is 王芳; the dot in a name of another people is the middle one. */
function nameOf(text: string): string {
  const name = text.replace(/[•・．.‧]/g, '·').replace(/[\s\u3000]+/g, ' ')
  return /^[\p{Script=Han} ]+$/u.test(name) ? name.replaceAll(' ', '') : name
}

function kindsOf(text: string, words: RegisterWords, say: Say) {
  const parts = text.split(SEPARATORS).map(asWord).filter(Boolean)
  const found = parts.flatMap((part) => words.elderKind.get(part) ?? [])
  if (found.length < parts.length) say('UNKNOWN_KIND')
  else if (parts.length === 0) say('TAKEN_AS_ORDINARY')
  const kinds = [...new Set(found)].filter((kind) => kind !== 'ordinary')
  return { kinds, joinsAs: kinds.length > 0 ? ('elder' as const) : ('ordinary' as const) }
}

function phoneOf(text: string, say: Say): string | null {
  if (!text) return null
  const digits = halfWidth(text)
    .replace(/[\s-]/g, '')
    .replace(/^\+?86(?=1\d{10}$)/, '')
  if (MOBILE.test(digits)) return digits
  say(DAMAGE.test(text) ? 'DAMAGED' : 'NOT_A_MOBILE')
  return null
}

function enrolmentOf(
  told: { status: string; day: string | null },
  words: RegisterWords,
  say: (column: ImportColumn, kind: RemarkKind) => void,
): string | null {
  const status = told.status
    ? words.status.get(asWord(told.status))
    : told.day
      ? 'enrolled'
      : 'awaitingOath'
  if (!status) say('status', 'UNKNOWN_STATUS')
  if (status === 'enrolled' && !told.day) say('enrolledOn', 'NO_ENROLMENT_DAY')
  return status === 'enrolled' ? told.day : null
}

function retirementOf(text: string, say: Say): string | null {
  if (!text) return null
  if (/^\d{4}$/.test(text)) return text
  const read = readDay(text)
  if (read.kind === 'day') return read.day.slice(0, 7)
  if (read.kind === 'month') return read.month
  say(DAMAGE.test(text) ? 'DAMAGED' : 'NOT_A_DAY')
  return null
}

/** A damaged figure is unknown; 「?43」 is not 43 and not 0 (T-DIRTY-1). */
function figureOf(text: string, say: Say): number | null {
  if (!text) return null
  const [, figure] = FIGURE.exec(halfWidth(text)) ?? []
  if (figure !== undefined) return Number(figure)
  say(DAMAGE.test(text) ? 'DAMAGED' : 'NOT_A_FIGURE')
  return null
}

const OFFICE_OF_A_VILLAGE =
  /(?:\([^)]*\)|关工委|关心下一代工作委员会|居委会|村委会|居民委员会|村民委员会)$/

/** A register names the village; the tree may name its committee, or add a note in brackets. */
export const asVillage = (name: string): string => asWord(name).replace(OFFICE_OF_A_VILLAGE, '')

export type ReadRefusal = 'NOT_A_SHEET' | 'NO_HEAD' | 'TOO_MANY_LINES' | 'NO_LINES'

export type EnterRefusal = 'STILL_READING' | 'IMPORT_DROPPED' | 'NOTHING_TO_ENTER'

/** Why nothing can be entered now. Lines that were entered before are passed over, so twice does it once. */
export function refusalToEnter(status: ImportStatus, lines: number): EnterRefusal | null {
  if (status === 'reading') return 'STILL_READING'
  if (status === 'dropped') return 'IMPORT_DROPPED'
  if (lines === 0) return 'NOTHING_TO_ENTER'
  return null
}
