export type SheetColumn = {
  label: string
  /** In characters of the usual type. */
  width: number
  align?: 'left' | 'center'
  /** What may be chosen from a drop-down list. */
  choices?: readonly string[]
  /** The same from the first column of another sheet: a long list does not fit into a cell's own. */
  choicesFrom?: { sheet: string; count: number }
  /** Shown beside the cell when one stands on it. */
  hint?: string
}

/** A sheet as an office prints it: a title across all columns, a head that is repeated, lines. */
export type SheetTable = {
  name: string
  title: string
  /** Below the title: whose it is, how many, who took it out and when. */
  note: string
  columns: readonly SheetColumn[]
  rows: readonly (readonly (string | number | null)[])[]
  /** Empty lines below, ready to be filled in, with their drop-down lists. */
  emptyRows?: number
}

/** One line of a sheet somebody brought, as it reads on their screen. */
export type ReadLine = { row: number; cells: string[] }
