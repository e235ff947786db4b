import type { Actor } from '@shared/account/account.model'
import type { Place } from '../builders'
import type { World } from '../world'

/**
 * For each procedure (`noun.verb`) one way to try it: builds a record that belongs to committee `at`
 * and returns the input with which `actor` will knock. Whoever holds a role of the contract's
 * `access` at `at` or above it must get through the door and find the record; nobody else may.
 */
export type Scenarios = Record<
  string,
  (world: World, at: Place, actor: Actor) => Promise<Record<string, unknown>>
>

/** What a function's scenario file exports. */
export type ScenarioFile = {
  scenarios: Scenarios
  /** `signedIn` procedures whose record is not one person's own affair: everyone gets through. */
  openToAnyone: readonly string[]
  /** Lists that show a stranger an empty page instead of refusing. */
  answersEmpty: readonly string[]
}
