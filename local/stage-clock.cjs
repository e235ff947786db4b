/** A stage's clock, which whoever started the stage may turn: what it sends is how far ahead, in ms. */
const RealDate = Date
let ahead = 0

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + ahead)
    else super(...given)
  }
  static now() {
    return RealDate.now() + ahead
  }
  static [Symbol.hasInstance](one) {
    return one instanceof RealDate
  }
}

process.on('message', ({ turnedBy }) => {
  ahead = turnedBy
  process.send({ turnedBy })
})
