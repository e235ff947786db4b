import type { AfterTalkTables } from './tables/after-talk'
import type { CommitteeTables } from './tables/committee'
import type { CorrectionTables } from './tables/correction'
import type { CorrespondenceTables } from './tables/correspondence'
import type { CorrespondentTables } from './tables/correspondent'
import type { DeedTables } from './tables/deed'
import type { DuplicateTables } from './tables/duplicate'
import type { EndingTables } from './tables/ending'
import type { EntryTables } from './tables/entry'
import type { ExportTables } from './tables/export'
import type { KernelTables } from './tables/kernel'
import type { LectureTables } from './tables/lecture'
import type { MatchingTables } from './tables/matching'
import type { MentorshipTables } from './tables/mentorship'
import type { PointsTables } from './tables/points'
import type { ProgrammeReportTables } from './tables/programme-report'
import type { ReadingTables } from './tables/reading'
import type { RegisterTables } from './tables/register'
import type { SolicitationTables } from './tables/solicitation'
import type { SponsorshipTables } from './tables/sponsorship'
import type { SubmissionTables } from './tables/submission'
import type { SupplementTables } from './tables/supplement'
import type { ViewTables } from './tables/view'
import type { VolunteerTables } from './tables/volunteer'

export type Tables = KernelTables &
  CommitteeTables &
  VolunteerTables &
  DeedTables &
  EntryTables &
  ExportTables &
  RegisterTables &
  LectureTables &
  AfterTalkTables &
  SponsorshipTables &
  MatchingTables &
  MentorshipTables &
  CorrespondenceTables &
  EndingTables &
  SupplementTables &
  DuplicateTables &
  CorrectionTables &
  ViewTables &
  ProgrammeReportTables &
  PointsTables &
  ReadingTables &
  SolicitationTables &
  CorrespondentTables &
  SubmissionTables
