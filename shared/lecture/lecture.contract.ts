import { archiveContract } from './archive.contract'
import { boardContract } from './board.contract'
import { bookingContract, offerContract } from './booking.contract'
import { doorContract } from './check-in.contract'
import { clearanceContract } from './clearance.contract'
import { coverageContract } from './coverage.contract'
import { handoutContract } from './handout.contract'
import { lecturerContract } from './lecturer.contract'
import { menuContract } from './menu.contract'
import { pointContract } from './point.contract'
import { ratingContract } from './rating.contract'
import { reminderContract } from './reminder.contract'
import { seatContract, sessionContract } from './seat.contract'
import { wishContract } from './wish.contract'

export const lectureContract = {
  ...menuContract,
  lecturer: lecturerContract,
  booking: bookingContract,
  offer: offerContract,
  session: sessionContract,
  seat: seatContract,
  door: doorContract,
  wish: wishContract,
  coverage: coverageContract,
  board: boardContract,
  rating: ratingContract,
  archive: archiveContract,
  handout: handoutContract,
  clearance: clearanceContract,
  point: pointContract,
  reminder: reminderContract,
}
