import * as z from 'zod'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { BookingId } from './booking.model'
import { HandoutForm, HandoutId, HandoutShelf } from './handout.model'
import { putUpRefusalMessages } from './handout.wording'

/** 资料与回看 (domain L-18). */
export const handoutContract = {
  /** What was left with those who listened; empty once it is closed. */
  list: reads('signedIn')
    .input(query({ bookingId: BookingId }))
    .output(HandoutShelf),

  /** Put up a Word, a PDF or a recording after the talk; who listened is told once. */
  putUp: writes('signedIn')
    .input(
      command({
        bookingId: BookingId,
        ...HandoutForm,
        note: HandoutForm.note.default(''),
        noChildHeard: HandoutForm.noChildHeard.default(false),
      }),
    )
    .output(z.object({ handoutId: HandoutId }))
    .errors(refusals(putUpRefusalMessages)),

  /** Take down what was put up by mistake. */
  takeDown: writes('signedIn')
    .input(command({ handoutId: HandoutId }))
    .output(z.object({ handoutId: HandoutId })),

  /** Its address for five minutes. */
  open: reads('signedIn')
    .input(query({ handoutId: HandoutId }))
    .output(z.object({ url: z.string(), fileName: z.string() })),
}
