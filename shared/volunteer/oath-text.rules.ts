import type { Actor, Role } from '@shared/account/account.model'
import { holds } from '@shared/account/account.rules'
import type { CommitteePath } from '@shared/committee/committee.model'
import type { OathTextStatus } from './oath-text.model'

export const OATH_MIN_CHARACTERS = 60
export const OATH_MAX_CHARACTERS = 300

/** Two people make a text effective: one of these drafts it, a director approves it (V-06). */
export const OATH_DRAFTERS: readonly Role[] = ['villageClerk', 'townshipReviewer', 'countyOffice']
export const OATH_APPROVERS: readonly Role[] = ['director']
export const OATH_READERS: readonly Role[] = [...OATH_DRAFTERS, ...OATH_APPROVERS]

export type OathTextAct = 'revise' | 'submit' | 'approve' | 'return' | 'retire'

export const oathTextTransitions: Record<
  OathTextAct,
  { from: readonly OathTextStatus[]; to: OathTextStatus }
> = {
  revise: { from: ['draft'], to: 'draft' },
  submit: { from: ['draft'], to: 'awaiting' },
  approve: { from: ['awaiting'], to: 'effective' },
  return: { from: ['awaiting'], to: 'draft' },
  retire: { from: ['effective'], to: 'retired' },
}

const CHILDREN = /未成年人|孩子|青少年|少年|儿童|下一代/
const PROTECTION = /保护|爱护|守护|安全|隐私|权益|尊重/

/** A line that promises to protect minors (§B.2): it names children and what they are kept from harm by. */
const isOnMinors = (line: string) => CHILDREN.test(line) && PROTECTION.test(line)

/** What is counted and spoken: everything but the white space. */
export const charactersOf = (body: string): number => [...body.replace(/\s/g, '')].length

export type OathTextFault = 'TOO_SHORT' | 'TOO_LONG' | 'NO_LINE_ON_MINORS'

/** Why these words cannot be sworn, or `null`: 60–300 characters and at least one line on minors (§B.2). */
export function faultOfOathText(body: string): OathTextFault | null {
  const characters = charactersOf(body)
  if (characters < OATH_MIN_CHARACTERS) return 'TOO_SHORT'
  if (characters > OATH_MAX_CHARACTERS) return 'TOO_LONG'
  if (!body.split('\n').some(isOnMinors)) return 'NO_LINE_ON_MINORS'
  return null
}

export type OathTextRefusal = 'NOT_YOUR_PART' | 'YOUR_OWN_DRAFT' | 'NOT_IN_THIS_STATE'

type Handled = { status: OathTextStatus; draftedByMe: boolean }

/** Why this actor may not do this to this text: drafters write, directors decide, nobody decides their own. */
export function refusalToHandle(
  text: Handled,
  act: OathTextAct,
  actor: Actor,
  path: CommitteePath,
): OathTextRefusal | null {
  const writes = act === 'revise' || act === 'submit'
  if (!holds(actor, writes ? OATH_DRAFTERS : OATH_APPROVERS, path)) return 'NOT_YOUR_PART'
  if (act === 'approve' && text.draftedByMe) return 'YOUR_OWN_DRAFT'
  if (!oathTextTransitions[act].from.includes(text.status)) return 'NOT_IN_THIS_STATE'
  return null
}
