import type { Actor, Role } from '@shared/account/account.model'
import type { Place } from '../builders'
import type { World } from '../world'

/** Where the actor's role lies, seen from the committee the record belongs to. */
export const relations = ['own', 'ancestor', 'descendant', 'sibling', 'foreign'] as const
export type Relation = (typeof relations)[number]

/**
 * For each procedure (`noun.verb`) one way to try it: builds a record that belongs to committee `at`
 * and returns the input with which `actor` will knock. Whoever holds a role of the contract's
 * `access` at `at` or above it must get through the door and find the record; nobody else may.
 */
export type Scenarios = Record<
  string,
  (world: World, at: Place, actor: Actor) => Promise<Record<string, unknown>>
>

/** A record made once at a place: for doors that leave it fit for the next who knocks. */
export function onceAt<Made>(make: (world: World, at: Place) => Promise<Made>) {
  const made = new WeakMap<Place, Promise<Made>>()
  return (world: World, at: Place): Promise<Made> => {
    const one = made.get(at) ?? make(world, at)
    made.set(at, one)
    return one
  }
}

/** What a function's scenario file exports. */
export type ScenarioFile = {
  scenarios: Scenarios
  /** `signedIn` procedures that everyone gets through: they begin something of one's own. */
  openToAnyone: readonly string[]
  /** Lists and tallies that show an outsider nothing instead of refusing. */
  answersEmpty: readonly string[]
  /** Where the law differs from "at the committee or above it"; each with its reason as a comment. */
  admits?: Record<string, (role: Role, relation: Relation) => boolean>
}
