import { create } from 'zustand'

export type BarDoor = { label: string; page: string }

type Bar = {
  /** What stands below the four tabs on a PC. */
  doors: readonly BarDoor[]
  /** Numbers beside the tabs, by their index: what waits there. */
  counts: Readonly<Record<number, number>>
}

/** What the bar shows besides its four tabs; whoever knows the person fills it. */
export const useBar = create<Bar>()(() => ({ doors: [], counts: {} }))
