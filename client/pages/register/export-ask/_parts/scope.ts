import type { CommitteeId } from '@shared/committee/committee.model'
import type { ElderKind } from '@shared/volunteer/application.model'
import type { CeremonyId } from '@shared/volunteer/ceremony.model'
import type { ExportKind, ExportScope } from '@shared/volunteer/export.model'
import type { VolunteerId, VolunteerStatus } from '@shared/volunteer/volunteer.model'

/** Whom the list showed when one pressed 导出, as its address brings it. */
export function scopeFrom(
  params: Partial<Record<string, string>>,
  kind: ExportKind,
  ownOffice: CommitteeId | undefined,
): ExportScope {
  if (kind === 'oathRoll') return { kind, ceremonyId: params.ceremonyId as CeremonyId }
  const { name, status, mainElderKind, teamId, enrolledIn, volunteerId } = params
  return {
    kind,
    committeeId: (params.committeeId ?? ownOffice) as CommitteeId,
    ...(name && { name: decodeURIComponent(name) }),
    ...(status && { status: status as VolunteerStatus }),
    ...(mainElderKind && { mainElderKind: mainElderKind as ElderKind }),
    ...(teamId && { teamId }),
    ...(enrolledIn && { enrolledIn: Number(enrolledIn) }),
    ...(volunteerId && { volunteerId: volunteerId as VolunteerId }),
  }
}
