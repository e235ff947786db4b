import type { Demand } from './wish.model'

/** So many voices make a talk worth arranging, unless the county says another number (domain L-05). */
export const WISHES_NEEDED = 20

export const isReady = ({ voices, needed }: Pick<Demand, 'voices' | 'needed'>): boolean =>
  voices >= needed
