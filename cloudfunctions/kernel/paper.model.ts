/** A share of the page's width; the shares of a line add up to 1. */
export type Cell = {
  text: string
  share: number
  /** The name of what stands beside it: grey ground, in the middle. */
  label?: boolean
  align?: 'left' | 'center' | 'right'
}

export type Column = { label: string; share: number; align?: 'left' | 'center' }

/** What stands on a sheet, from the top to the bottom. */
export type Block =
  /** A form: lines of names and values, each at least so many millimetres high. */
  | { kind: 'form'; rows: readonly { cells: readonly Cell[]; heightMm?: number }[] }
  /** An opinion with room for a signature and a seal below it, as offices fill it in by hand. */
  | { kind: 'opinion'; label: string; text?: string; heightMm: number; seal?: boolean }
  /** A list; where it breaks over a page its head stands again on the next. */
  | {
      kind: 'table'
      columns: readonly Column[]
      rows: readonly (readonly string[])[]
      rowHeightMm?: number
    }
  | { kind: 'text'; text: string; align?: 'left' | 'center' | 'right'; size?: number }
  /** Who signs at the foot, each with a line to sign on. */
  | { kind: 'signatures'; names: readonly string[] }
  /** A photo or a signature (PNG or JPEG), with what it is below. */
  | { kind: 'picture'; bytes: Uint8Array; heightMm: number; caption: string }
  /** A picture to scan, with what to do with it beside. */
  | { kind: 'code'; text: string; sizeMm: number; caption: string }
  | { kind: 'space'; heightMm: number }

/** One document of one page or more; its pages are counted by themselves. */
export type Sheet = {
  title: string
  /** Below the title: the office on the left, the day or the copy on the right. */
  left?: string
  right?: string
  landscape?: boolean
  blocks: readonly Block[]
}

export type Paper = {
  /** The name a reader's window shows. */
  title: string
  /** Who took it out and when, across every page. */
  watermark: string
  /** The moment it is made. */
  at: Date
  sheets: readonly Sheet[]
}
