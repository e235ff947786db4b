/** In brackets what each page wants to be told. */
export const sponsorshipPages: string[] = [
  'cases/index',
  'apply/index', // [studentId] when it was sent back
  'claim/index',
  'case/index', // studentId
  'consent/index', // studentId [party]
  'receipts/index', // studentId
  'looks/index', // studentId
  'record/index', // studentId
  'verifications/index',
  'verification/index', // studentId
  'notice/index', // noticeId
  'notices/index',
  'objections/index',
  'register/index',
  'sponsors/index',
  'sponsor/index', // sponsorId
  'cards/index',
  'preference/index',
  'matching/index',
  'proposal/index', // proposalId
  'views/index',
  'view-rights/index',
  'view-week/index', // [toOn]
  'relations/index',
  'relation/index', // studentId sponsorId
  'pairings/index',
  'pairing/index', // holdId
  'feedback/index',
  'letters/index', // agreementId
  'reading/index',
  'agreement/index', // agreementId [as=office]
  'supplement-draft/index', // agreementId
  'reviews/index',
  'agreement-draft/index', // holdId studentId
  'programmes/index',
  'programme/index', // programmeId
  'programme-form/index', // [programmeId]
  'programme-report/index', // programmeId
  'mentorships/index',
  'mentorship/index', // mentorshipId
  'mentorship-form/index',
  'meeting/index', // mentorshipId [replaces]
  'yield/index', // mentorshipId [year]
  'harm-report/index', // [code]
  'harm-reports/index',
  'erasure/index',
  'statistics/index', // [areaId]
  'statistics-lines/index', // countyId year measure
]
