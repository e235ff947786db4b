import { create } from 'zustand'

export type BarRoom = { title: string; doors: readonly { label: string; page: string }[] }

type Bar = {
  /** What stands below the four tabs on a PC. */
  rooms: readonly BarRoom[]
  /** Numbers beside the tabs, by their index: what waits there. */
  counts: Readonly<Record<number, number>>
}

/** What the bar shows besides its four tabs; whoever knows the person fills it. */
export const useBar = create<Bar>()(() => ({ rooms: [], counts: {} }))
