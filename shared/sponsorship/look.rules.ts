/** How many children's records one person may open in an hour; whoever needs more is copying a list. */
export const MOST_RECORDS_AN_HOUR = 200

/** So many looks stand on the guardian's page; all of them are kept. */
export const MOST_LOOKS_SHOWN = 200

export type LookRefusal = 'TOO_MANY_LOOKS'

/** `others` are the other children whose records this person opened in the last hour. */
export const refusalToLook = (others: number): LookRefusal | null =>
  others >= MOST_RECORDS_AN_HOUR ? 'TOO_MANY_LOOKS' : null
