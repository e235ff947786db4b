import FlatQueue from 'flatqueue'

/**
 * Students and the sponsors who could take them. The edges of student `s` are `start[s]` to
 * `start[s + 1]` of `sponsor` and `cost`; `penalty[s]` is what it costs to serve `s` not at all. All
 * costs are whole numbers ≥ 0, and their sum stays below 2^53.
 */
export type Market = {
  start: Int32Array
  sponsor: Int32Array
  cost: Float64Array
  places: Int32Array
  penalty: Float64Array
}

/** `sponsorOf[s]` is -1 for a student not served. `prices`, one a sponsor and ≤ 0, prove that no matching costs less. */
export type Matching = { sponsorOf: Int32Array; prices: Float64Array; total: number }

/**
 * S-08: the matching of least cost, exact: each student to one sponsor at most, no sponsor beyond
 * their places. Shortest augmenting paths over reduced costs (Jonker and Volgenant 1987, made
 * sparse); whoever has fewer places to give looks for the others, so that most searches are short.
 */
export function solveMatching(market: Market): Matching {
  const places = market.places.reduce((sum, some) => sum + some, 0)
  const { sponsorOf, prices } =
    places < market.penalty.length ? sponsorsChoose(market) : studentsChoose(market)
  return { sponsorOf, prices, total: totalOf(market, sponsorOf) }
}

function studentsChoose(market: Market): Omit<Matching, 'total'> {
  const students = market.penalty.length
  const board = new Board({
    start: market.start,
    column: market.sponsor.slice(),
    cost: market.cost.slice(),
    supply: new Int32Array(students).fill(1),
    capacity: market.places,
    leftOut: market.penalty,
  })
  const dearestFirst = Array.from(market.penalty.keys())
  dearestFirst.sort((a, b) => market.penalty[b]! - market.penalty[a]! || a - b)
  for (const student of dearestFirst) board.seatAll(student)

  const sponsorOf = new Int32Array(students).fill(-1)
  board.eachSeat((student, sponsor) => {
    sponsorOf[student] = sponsor
  })
  return { sponsorOf, prices: board.price }
}

function sponsorsChoose(market: Market): Omit<Matching, 'total'> {
  const students = market.penalty.length
  const { start, student, gain } = bySponsor(market)
  const board = new Board({
    start,
    column: student,
    cost: gain,
    supply: market.places,
    capacity: new Int32Array(students).fill(1),
    leftOut: new Float64Array(market.places.length),
  })
  for (const sponsor of market.places.keys()) board.seatAll(sponsor)

  const sponsorOf = new Int32Array(students).fill(-1)
  board.eachSeat((sponsor, one) => {
    sponsorOf[one] = sponsor
  })
  return { sponsorOf, prices: board.worthOfRows() }
}

/** The same edges seen by the sponsors; to take a student costs less than nothing. */
function bySponsor({ start, sponsor, cost, places, penalty }: Market) {
  const first = new Int32Array(places.length + 1)
  for (const one of sponsor) first[one + 1]! += 1
  for (const one of places.keys()) first[one + 1]! += first[one]!
  const at = first.slice()
  const student = new Int32Array(sponsor.length)
  const gain = new Float64Array(sponsor.length)
  for (const one of penalty.keys()) {
    for (let edge = start[one]!; edge < start[one + 1]!; edge++) {
      const place = at[sponsor[edge]!]!++
      student[place] = one
      gain[place] = cost[edge]! - penalty[one]!
    }
  }
  return { start: first, student, gain }
}

function totalOf({ start, sponsor, cost, penalty }: Market, sponsorOf: Int32Array): number {
  let total = 0
  for (const [student, chosen] of sponsorOf.entries()) {
    let edge = start[student]!
    while (chosen >= 0 && sponsor[edge] !== chosen) edge++
    total += chosen < 0 ? penalty[student]! : cost[edge]!
  }
  return total
}

type Sides = {
  start: Int32Array
  column: Int32Array
  cost: Float64Array
  /** Seats a row would like, and seats a column has. */
  supply: Int32Array
  capacity: Int32Array
  /** What each seat a row does not get costs. */
  leftOut: Float64Array
}

/** Rows are seated one by one at columns; what is seated at any moment is the cheapest for those asked so far. */
class Board {
  /** Of a column, ≤ 0 and only below where the column is full: what the next seat there would be worth. */
  readonly price: Float64Array
  readonly #sides: Sides
  readonly #rowOf: Int32Array
  readonly #firstSeat: Int32Array
  /** The edge by which each seat is taken. */
  readonly #seat: Int32Array
  readonly #free: Int32Array

  // One search: how far each column is from the row that looks, and the edge that reached it.
  #search = 0
  readonly #distance: Float64Array
  readonly #reachedBy: Int32Array
  readonly #reached: Int32Array
  #reachedCount = 0
  readonly #rowIn: Int32Array
  /** The seat a row would give up on the path, -1 for the row that looks. */
  readonly #givesUp: Int32Array
  readonly #queue = new FlatQueue()
  #best = 0
  #endColumn = -1
  #endRow = -1

  constructor(sides: Sides) {
    const { start, column, supply, capacity } = sides
    const columns = capacity.length
    this.#sides = sides
    this.price = new Float64Array(columns)
    this.#rowOf = new Int32Array(column.length)
    this.#firstSeat = new Int32Array(columns + 1)
    for (const one of supply.keys()) {
      this.#rowOf.fill(one, start[one]!, start[one + 1]!)
      cheapestFirst(sides, start[one]!, start[one + 1]!)
    }
    for (const one of capacity.keys()) {
      this.#firstSeat[one + 1] = this.#firstSeat[one]! + capacity[one]!
    }
    this.#seat = new Int32Array(this.#firstSeat[columns]!)
    this.#free = capacity.slice()
    this.#distance = new Float64Array(columns).fill(Number.POSITIVE_INFINITY)
    this.#reachedBy = new Int32Array(columns)
    this.#reached = new Int32Array(columns)
    this.#rowIn = new Int32Array(supply.length)
    this.#givesUp = new Int32Array(supply.length)
  }

  /** Seat all of a row's supply, as far as that is cheaper than leaving it out. */
  seatAll(row: number): void {
    for (let seats = this.#sides.supply[row]!; seats > 0; seats--) {
      this.#findPath(row)
      this.#raisePrices()
      if (this.#endColumn < 0 && this.#endRow === row) return
      this.#takePath()
    }
  }

  eachSeat(tell: (row: number, column: number) => void): void {
    for (const column of this.#free.keys()) {
      for (let seat = this.#firstSeat[column]!; seat < this.#nextSeat(column); seat++) {
        tell(this.#rowOf[this.#seat[seat]!]!, column)
      }
    }
  }

  /** What one more seat would be worth to each row, ≤ 0. */
  worthOfRows(): Float64Array {
    const { start, column, cost, supply, leftOut } = this.#sides
    return Float64Array.from(supply, (_, row) => {
      let worth = leftOut[row]!
      for (let edge = start[row]!; edge < start[row + 1]!; edge++) {
        worth = Math.min(worth, cost[edge]! - this.price[column[edge]!]!)
      }
      return worth
    })
  }

  #nextSeat(column: number): number {
    return this.#firstSeat[column + 1]! - this.#free[column]!
  }

  /** Dijkstra from the row to the nearest free seat, or to the row that is cheapest to leave out. */
  #findPath(root: number): void {
    const { leftOut, cost } = this.#sides
    const search = ++this.#search
    this.#queue.clear()
    this.#best = leftOut[root]!
    this.#endRow = root
    this.#endColumn = -1
    this.#rowIn[root] = search
    this.#givesUp[root] = -1
    this.#look(root, 0)

    for (;;) {
      const distance = this.#queue.peekValue()
      if (distance === undefined || distance >= this.#best) return
      const column = this.#queue.pop()!
      if (distance > this.#distance[column]!) continue
      const worth = distance + this.price[column]!
      const end = this.#nextSeat(column)
      for (let seat = this.#firstSeat[column]!; seat < end; seat++) {
        const edge = this.#seat[seat]!
        const row = this.#rowOf[edge]!
        if (this.#rowIn[row] === search) continue
        this.#rowIn[row] = search
        this.#givesUp[row] = edge
        const base = worth - cost[edge]!
        if (base + leftOut[row]! < this.#best) {
          this.#best = base + leftOut[row]!
          this.#endRow = row
          this.#endColumn = -1
        }
        this.#look(row, base)
      }
    }
  }

  /** Reach what this row could take; edges come cheapest first and prices only add, so it may stop early. */
  #look(row: number, base: number): void {
    const { start, column, cost } = this.#sides
    for (let edge = start[row]!, end = start[row + 1]!; edge < end; edge++) {
      if (base + cost[edge]! >= this.#best) return
      const one = column[edge]!
      const distance = base + cost[edge]! - this.price[one]!
      if (distance >= this.#best || distance >= this.#distance[one]!) continue
      this.#reachedBy[one] = edge
      if (this.#free[one]! > 0) {
        this.#best = distance
        this.#endColumn = one
        continue
      }
      if (this.#distance[one] === Number.POSITIVE_INFINITY)
        this.#reached[this.#reachedCount++] = one
      this.#distance[one] = distance
      this.#queue.push(one, distance)
    }
  }

  /** Nobody may be better off elsewhere than on the path found. */
  #raisePrices(): void {
    for (; this.#reachedCount > 0; this.#reachedCount--) {
      const column = this.#reached[this.#reachedCount - 1]!
      this.price[column]! += Math.min(this.#distance[column]! - this.#best, 0)
      this.#distance[column] = Number.POSITIVE_INFINITY
    }
  }

  /** Walk the path back: each row on it leaves its seat to the one before and takes the next. */
  #takePath(): void {
    let arriving: number
    if (this.#endColumn >= 0) {
      const column = this.#endColumn
      arriving = this.#reachedBy[column]!
      this.#seat[this.#nextSeat(column)] = arriving
      this.#free[column]! -= 1
    } else {
      arriving = this.#replace(this.#givesUp[this.#endRow]!)
    }
    for (;;) {
      const leaving = this.#givesUp[this.#rowOf[arriving]!]!
      if (leaving < 0) return
      arriving = this.#replace(leaving)
    }
  }

  /** The seat of one edge goes to the edge that reached its column. */
  #replace(leaving: number): number {
    const column = this.#sides.column[leaving]!
    const arriving = this.#reachedBy[column]!
    this.#seat[this.#seat.indexOf(leaving, this.#firstSeat[column]!)] = arriving
    return arriving
  }
}

/** Sort a row's edges by cost, equal ones as they came. Rows are short, and are often sorted already. */
function cheapestFirst({ column, cost }: Sides, from: number, to: number): void {
  for (let edge = from + 1; edge < to; edge++) {
    const price = cost[edge]!
    const one = column[edge]!
    let place = edge
    for (; place > from && cost[place - 1]! > price; place--) {
      cost[place] = cost[place - 1]!
      column[place] = column[place - 1]!
    }
    cost[place] = price
    column[place] = one
  }
}
