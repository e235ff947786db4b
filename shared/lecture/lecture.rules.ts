import type { Actor, PersonId } from '@shared/account/account.model'
import { holds } from '@shared/account/account.rules'
import type { CommitteePath } from '@shared/committee/committee.model'
import type { Outline } from './lecture.model'

type Talk = { committeePath: CommitteePath; approved: Outline | null; waiting: Outline | null }

const isAuthor = (outline: { submittedBy: PersonId }, actor: Actor) =>
  outline.submittedBy === actor.personId

/** The office that publishes this menu. */
export const publishes = (actor: Actor, path: CommitteePath): boolean =>
  holds(actor, ['countyOffice'], path)

/** An approved talk is on the menu for everyone; before that only its author and the office see it. */
export function maySeeTalk(talk: Talk, actor: Actor | null): boolean {
  if (talk.approved) return true
  return actor !== null && maySeeWaiting(talk, actor)
}

export function maySeeWaiting(talk: Talk, actor: Actor): boolean {
  if (!talk.waiting) return false
  return isAuthor(talk.waiting, actor) || publishes(actor, talk.committeePath)
}

/** The version somebody asks for, if they may read it: the approved one with the talk, another like a waiting one. */
export function outlineFor(talk: Talk, version: number, actor: Actor | null): Outline | null {
  if (talk.approved?.version === version) return talk.approved
  const waits = talk.waiting?.version === version && actor !== null && maySeeWaiting(talk, actor)
  return waits ? talk.waiting : null
}

/** What became of each version is for those who wrote one and for the office. */
export const mayReadVersions = (
  path: CommitteePath,
  versions: readonly { submittedBy: PersonId }[],
  actor: Actor,
): boolean => publishes(actor, path) || versions.some((version) => isAuthor(version, actor))

export type ReviseRefusal = 'ALREADY_WAITING'

/** One version waits at a time: otherwise nobody knows which one is being read. */
export const refusalToRevise = (waiting: Outline | null): ReviseRefusal | null =>
  waiting?.status === 'submitted' ? 'ALREADY_WAITING' : null

export type OutlineReviewRefusal = 'NOT_WAITING' | 'OWN_OUTLINE'

/** 审定 is done by somebody who did not write it. */
export function refusalToReviewOutline(
  outline: Outline,
  actor: Actor,
): OutlineReviewRefusal | null {
  if (outline.status !== 'submitted') return 'NOT_WAITING'
  if (isAuthor(outline, actor)) return 'OWN_OUTLINE'
  return null
}
