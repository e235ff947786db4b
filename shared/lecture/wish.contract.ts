import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { SectionId } from './lecture.model'
import { Demand, MyWish, WishArea, WishesNeeded, WishId } from './wish.model'
import { makeWishRefusalMessages, takeBackWishRefusalMessages } from './wish.wording'

const made = z.object({ wishId: WishId })

export const wishContract = {
  /** Where a talk may be wished for. */
  areas: reads('public').input(query({})).output(z.array(WishArea)),

  /** The caller's own voices, newest first. */
  mine: reads('signedIn').input(query({})).output(z.array(MyWish)),

  /** 我想听: one voice for one topic in one area. */
  make: writes('signedIn')
    .input(command({ sectionId: SectionId, areaId: CommitteeId }))
    .output(made)
    .errors(refusals(makeWishRefusalMessages)),

  takeBack: writes('signedIn')
    .input(command({ wishId: WishId }))
    .output(made)
    .errors(refusals(takeBackWishRefusalMessages)),

  /** What is wished for in one's area, the most wanted first. */
  tally: reads(['countyOffice']).input(query({})).output(z.array(Demand)),

  /** How many voices the county wants to hear before it arranges a talk. */
  setNeeded: writes(['countyOffice'])
    .input(
      command({
        committeeId: CommitteeId,
        needed: WishesNeeded,
      }),
    )
    .output(z.object({ needed: z.int() }))
    .errors(refusals({})),
}
