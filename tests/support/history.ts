/** One thing a client asked about a seat: when it asked, when it was answered, what it was told. */
export type Operation = {
  kind: 'book' | 'accept' | 'cancel'
  sessionId: string
  invokedAt: number
  completedAt: number
  /** The seat it was told of, or asked about; `null` when it was refused one. */
  seatId: string | null
  adults: number
  /** `booked`, `waiting`, `done`, or the code of a refusal. */
  answer: string
  position: number | null
}

/** Writes down what was asked and answered, in the order one clock saw it. */
export class History {
  readonly operations: Operation[] = []
  #ticks = 0

  tick = (): number => {
    this.#ticks += 1
    return this.#ticks
  }

  async record(
    asked: Pick<Operation, 'kind' | 'sessionId' | 'seatId' | 'adults'>,
    ask: () => Promise<Pick<Operation, 'answer'> & Partial<Operation>>,
  ): Promise<Operation> {
    const invokedAt = this.tick()
    const answer = await ask()
    const operation = { position: null, ...asked, ...answer, invokedAt, completedAt: this.tick() }
    this.operations.push(operation)
    return operation
  }
}

/** What the database says happened and what is left, to hold against what clients were told. */
export type Evidence = {
  capacities: ReadonlyMap<string, number>
  taken: ReadonlyMap<string, number>
  /** In the order they were written: under the session's lock that is the order they took effect. */
  events: readonly { id: number; topic: string; seatId: string; sessionId: string }[]
  seats: readonly {
    id: string
    sessionId: string
    personId: string
    adults: number
    status: string
  }[]
}

type Standing = 'booked' | 'offered' | 'waiting' | 'cancelled' | 'lapsed'

const HOLDS: readonly (Standing | undefined)[] = ['booked', 'offered']

/**
 * Replays every session by the plainest law there is – chairs, and people in the order they came –
 * and says where database or answers differ from it. Empty means: nobody was seated beyond the chairs,
 * skipped, overtaken, promoted twice, left waiting beside a free chair, or told what was not so.
 */
export function faultsIn(operations: readonly Operation[], evidence: Evidence): string[] {
  const faults: string[] = []
  const askedOf = bySession(operations)
  const eventsOf = bySession(evidence.events)
  const seatsOf = bySession(evidence.seats)
  for (const [sessionId, capacity] of evidence.capacities) {
    const asked = askedOf.get(sessionId) ?? []
    const events = eventsOf.get(sessionId) ?? []
    const seats = seatsOf.get(sessionId) ?? []
    const say = (fault: string) => faults.push(`session ${sessionId.slice(-4)}: ${fault}`)
    const replayed = replay(events, new Map(seats.map((seat) => [seat.id, seat])), capacity, say)
    compareRows(seats, replayed.standing, evidence.taken.get(sessionId) ?? 0, say)
    compareAnswers(asked, replayed, say)
    keepsRealTime(asked, replayed.happenedAs, say)
  }
  return faults
}

function bySession<Thing extends { sessionId: string }>(things: readonly Thing[]) {
  const groups = new Map<string, Thing[]>()
  for (const thing of things) {
    const group = groups.get(thing.sessionId)
    if (group) group.push(thing)
    else groups.set(thing.sessionId, [thing])
  }
  return groups
}

type Replayed = {
  standing: Map<string, Standing>
  positions: Map<string, number>
  /** The event by which each asking took effect, by `kind seatId`. */
  happenedAs: Map<string, number>
}

function replay(
  events: Evidence['events'],
  seats: ReadonlyMap<string, { adults: number }>,
  capacity: number,
  say: (fault: string) => void,
): Replayed {
  const standing = new Map<string, Standing>()
  const positions = new Map<string, number>()
  const happenedAs = new Map<string, number>()
  const line: string[] = []
  let taken = 0
  let due: string[] = []
  const adultsOf = (seatId: string) => seats.get(seatId)?.adults ?? 0
  const leave = (seatId: string, as: Standing) => {
    if (HOLDS.includes(standing.get(seatId))) taken -= adultsOf(seatId)
    else line.splice(line.indexOf(seatId), 1)
    standing.set(seatId, as)
    due = headsOf(line, capacity - taken, adultsOf)
  }
  const steps: Record<string, (seatId: string, before: Standing | undefined) => void> = {
    'seat.booked': (seatId, before) => {
      if (before) say(`${seatId} was booked twice`)
      if (line.length > 0) say(`${seatId} overtook ${line.length} in line`)
      standing.set(seatId, 'booked')
      taken += adultsOf(seatId)
    },
    'seat.waitlisted': (seatId, before) => {
      if (before) say(`${seatId} came twice`)
      if (line.length === 0 && taken + adultsOf(seatId) <= capacity) {
        say(`${seatId} was made to wait beside a free seat`)
      }
      standing.set(seatId, 'waiting')
      line.push(seatId)
      positions.set(seatId, line.length)
    },
    'seat.cancelled': (seatId, before) => {
      if (!before || !['booked', 'offered', 'waiting'].includes(before)) {
        say(`${seatId} was given back while ${before}`)
      }
      leave(seatId, 'cancelled')
    },
    'seat.lapsed': (seatId, before) => {
      if (before !== 'offered') say(`${seatId} lapsed while ${before}`)
      leave(seatId, 'lapsed')
    },
    'seat.accepted': (seatId, before) => {
      if (before !== 'offered') say(`${seatId} was accepted while ${before}`)
      standing.set(seatId, 'booked')
    },
  }
  const promote = (seatId: string, as: Standing) => {
    if (standing.get(seatId) !== 'waiting') say(`${seatId} was promoted twice`)
    else if (due[0] !== seatId) say(`${seatId} was promoted, ${due[0] ?? 'nobody'} was next`)
    due = due.filter((one) => one !== seatId)
    if (line.includes(seatId)) line.splice(line.indexOf(seatId), 1)
    standing.set(seatId, as)
    taken += adultsOf(seatId)
  }
  for (const { id, topic, seatId } of events) {
    if (topic === 'seat.offered') promote(seatId, 'offered')
    else if (topic === 'seat.promoted') promote(seatId, 'booked')
    else {
      if (due.length > 0) say(`a seat stayed free while ${due.join(', ')} waited`)
      due = []
      steps[topic]?.(seatId, standing.get(seatId))
      happenedAs.set(`${doneBy[topic]} ${seatId}`, id)
    }
    if (taken > capacity) say(`${taken} people on ${capacity} seats after event ${id}`)
  }
  if (due.length > 0) say(`a seat stayed free while ${due.join(', ')} waited`)
  return { standing, positions, happenedAs }
}

const doneBy: Record<string, string> = {
  'seat.booked': 'book',
  'seat.waitlisted': 'book',
  'seat.accepted': 'accept',
  'seat.cancelled': 'cancel',
}

function headsOf(line: readonly string[], free: number, adultsOf: (seatId: string) => number) {
  let left = free
  const heads: string[] = []
  for (const seatId of line) {
    left -= adultsOf(seatId)
    if (left < 0) break
    heads.push(seatId)
  }
  return heads
}

function compareRows(
  seats: Evidence['seats'],
  standing: ReadonlyMap<string, Standing>,
  taken: number,
  say: (fault: string) => void,
) {
  const living = new Set<string>()
  let held = 0
  for (const seat of seats) {
    const status = seat.status as Standing
    if (standing.get(seat.id) !== status) {
      say(`${seat.id} is ${status} and ought to be ${standing.get(seat.id)}`)
    }
    if (HOLDS.includes(status)) held += seat.adults
    if (!HOLDS.includes(status) && status !== 'waiting') continue
    if (living.has(seat.personId)) say(`${seat.personId} is in it twice`)
    living.add(seat.personId)
  }
  if (held !== taken) say(`${taken} seats are counted and ${held} held`)
  const rows = new Set(seats.map((seat) => seat.id))
  for (const seatId of standing.keys()) {
    if (!rows.has(seatId)) say(`${seatId} left no row`)
  }
}

function compareAnswers(
  asked: readonly Operation[],
  { standing, positions, happenedAs }: Replayed,
  say: (fault: string) => void,
) {
  for (const { kind, seatId, answer, position } of asked) {
    const isDone = ['booked', 'waiting', 'done'].includes(answer)
    if (!isDone) continue
    if (!seatId || !standing.has(seatId) || !happenedAs.has(`${kind} ${seatId}`)) {
      say(`${kind} was acknowledged and did not happen`)
    } else if (answer === 'waiting' && positions.get(seatId) !== position) {
      say(`${seatId} was told place ${position} and had ${positions.get(seatId)}`)
    } else if (answer === 'booked' && positions.has(seatId)) {
      say(`${seatId} was told it had a seat and waited`)
    }
  }
}

/** Whoever was answered before another asked, came before. */
function keepsRealTime(
  asked: readonly Operation[],
  happenedAs: ReadonlyMap<string, number>,
  say: (fault: string) => void,
) {
  const effective = asked.flatMap((operation) => {
    const event = happenedAs.get(`${operation.kind} ${operation.seatId}`)
    const isDone = ['booked', 'waiting', 'done'].includes(operation.answer)
    return event !== undefined && isDone ? [{ ...operation, event }] : []
  })
  const completed = [...effective].sort((a, b) => a.completedAt - b.completedAt)
  let at = 0
  let latest = 0
  for (const operation of [...effective].sort((a, b) => a.invokedAt - b.invokedAt)) {
    for (; (completed[at]?.completedAt ?? Infinity) < operation.invokedAt; at += 1) {
      latest = Math.max(latest, completed[at]?.event ?? 0)
    }
    if (operation.event <= latest) {
      say(`${operation.kind} of ${operation.seatId} took effect before what was answered earlier`)
    }
  }
}
