import { acceptOffer } from './accept-offer'
import { acceptSeat } from './accept-seat'
import { admitSeat } from './admit-seat'
import { approveLecturer } from './approve-lecturer'
import { approveOutline } from './approve-outline'
import { bookSeat } from './book-seat'
import { cancelBooking } from './cancel-booking'
import { cancelSeat } from './cancel-seat'
import { checkIn } from './check-in'
import { countHeads } from './count-heads'
import { declineBooking } from './decline-booking'
import { declineOffer } from './decline-offer'
import { deliverBooking } from './deliver-booking'
import { findSeat } from './find-my-seat'
import { findRating } from './find-rating'
import { getArchive } from './get-archive'
import { getBoard } from './get-board'
import { getBooking } from './get-booking'
import { getCoverage } from './get-coverage'
import { getLecture } from './get-lecture'
import { getMyProfile } from './get-my-profile'
import { getProfile, listProfiles } from './get-profile'
import { getMyRating, getRating } from './get-rating'
import { getSession } from './get-session'
import { getTour, listTalks } from './get-tour'
import { giveFeedback } from './give-feedback'
import { giveRating } from './give-rating'
import { goOn } from './go-on'
import { introduceLecturer } from './introduce-lecturer'
import { listOrders } from './list-bookings'
import { listCalls } from './list-calls'
import { listCandidates } from './list-candidates'
import { listShelf } from './list-handouts'
import { listCorps } from './list-lecturers'
import { listLectures } from './list-lectures'
import { listOffers } from './list-my-offers'
import { listSeats } from './list-my-seats'
import { listOutlines } from './list-outlines'
import { listWhoComes } from './list-roster'
import { listMenuSections } from './list-sections'
import { listSessions } from './list-sessions'
import { listSlots } from './list-slots'
import { listVersions } from './list-versions'
import { listAreas, listDemand, listMine } from './list-wishes'
import { makeWish } from './make-wish'
import { markCalled } from './mark-called'
import { findPoint, markPoint } from './mark-point'
import { moveBooking } from './move-booking'
import { offerBooking } from './offer-booking'
import { openHandout } from './open-handout'
import { openOutline } from './open-outline'
import { openSession } from './open-session'
import { previewClearance } from './preview-clearance'
import { implementer } from './procedures'
import { proposeLecture } from './propose-lecture'
import { putUpHandout } from './put-up-handout'
import { renewVetting } from './renew-vetting'
import { requestBooking } from './request-booking'
import { returnLecturer } from './return-lecturer'
import { returnOutline } from './return-outline'
import { revealPhone } from './reveal-phone'
import { reviseOutline } from './revise-outline'
import { setLecturerTimes } from './set-lecturer-times'
import { setWishesNeeded } from './set-wishes-needed'
import { searchDoor, showDoor, showMyDoor } from './show-door'
import { takeBackWish } from './take-back-wish'
import { takeDownHandout } from './take-down-handout'

export const router = implementer.router({
  section: { list: listMenuSections },
  lecture: { list: listLectures, get: getLecture, propose: proposeLecture, slots: listSlots },
  outline: {
    open: openOutline,
    list: listOutlines,
    versions: listVersions,
    revise: reviseOutline,
    approve: approveOutline,
    return: returnOutline,
  },
  lecturer: {
    get: getMyProfile,
    introduce: introduceLecturer,
    setTimes: setLecturerTimes,
    corps: listProfiles,
    profile: getProfile,
    list: listCorps,
    approve: approveLecturer,
    renewVetting,
    return: returnLecturer,
  },
  booking: {
    request: requestBooking,
    list: listOrders,
    get: getBooking,
    candidates: listCandidates,
    offer: offerBooking,
    decline: declineBooking,
    cancel: cancelBooking,
    move: moveBooking,
    count: countHeads,
    deliver: deliverBooking,
  },
  offer: { list: listOffers, accept: acceptOffer, decline: declineOffer },
  session: { list: listSessions, get: getSession, open: openSession, goOn, roster: listWhoComes },
  seat: { list: listSeats, find: findSeat, book: bookSeat, accept: acceptSeat, cancel: cancelSeat },
  door: {
    show: showDoor,
    showMine: showMyDoor,
    search: searchDoor,
    admit: admitSeat,
    checkIn,
  },
  wish: {
    areas: listAreas,
    mine: listMine,
    make: makeWish,
    takeBack: takeBackWish,
    tally: listDemand,
    setNeeded: setWishesNeeded,
  },
  coverage: { get: getCoverage, tour: getTour, talks: listTalks },
  board: { get: getBoard },
  rating: {
    find: findRating,
    give: giveRating,
    get: getRating,
    getMine: getMyRating,
    giveFeedback,
  },
  archive: { get: getArchive },
  handout: { list: listShelf, putUp: putUpHandout, takeDown: takeDownHandout, open: openHandout },
  clearance: { preview: previewClearance },
  point: { find: findPoint, mark: markPoint },
  reminder: { list: listCalls, reveal: revealPhone, markCalled },
})
