import * as z from 'zod'
import { client } from '@client/api/api'
import { useDraftForm } from '@client/forms/use-draft-form'
import { localDateOf } from '@shared/kernel/local-date'
import { MentorshipForm, type MentorshipId } from '@shared/sponsorship/mentorship.model'

/** Every answer of every kind; those of another kind than the chosen one are left at home. */
type Draft = {
  placeId: string
  mentor: { volunteerId: string | null; name: string }
  terms: {
    kind: string
    rhythm: string
    people: number
    distanceKm: number
    subject: string
    partners: string
  }
  startsOn: string
}

const own: Record<string, readonly (keyof Draft['terms'])[]> = {
  care: ['distanceKm'],
  farming: ['subject', 'partners'],
  craft: ['subject'],
}

function formOf({ terms, ...rest }: Draft) {
  const { kind, rhythm, people } = terms
  const asked = (own[kind] ?? []).map((field) => [field, terms[field]])
  return { ...rest, terms: { kind, rhythm, people, ...Object.fromEntries(asked) } }
}

const Sheet = z.preprocess(
  (draft) => formOf(draft as Draft),
  MentorshipForm,
) as unknown as z.ZodType<MentorshipForm, Draft>

export const useMentorshipForm = (
  placeId: string,
  onDone: (begun: { mentorshipId: MentorshipId }) => void,
) =>
  useDraftForm({
    name: 'sponsorship.mentorship',
    schema: Sheet,
    initial: {
      placeId,
      mentor: { volunteerId: null, name: '' },
      terms: {
        kind: '',
        rhythm: '',
        people: Number.NaN,
        distanceKm: Number.NaN,
        subject: '',
        partners: '',
      },
      startsOn: localDateOf(new Date()),
    } as Draft,
    send: (form, requestId) => client.sponsorship.mentorship.begin({ requestId, form }),
    onDone,
  })

export type MentorshipDraft = ReturnType<typeof useMentorshipForm>
