import { cloudFileStore } from '@cloud/kernel/file-store'
import { serveTimers } from '@cloud/kernel/timer'
import { lectureJobs } from '@cloud/lecture/lecture.jobs'
import { sponsorshipJobs } from '@cloud/sponsorship/sponsorship.jobs'
import { submissionJobs } from '@cloud/submission/submission.jobs'
import { volunteerJobs } from '@cloud/volunteer/volunteer.jobs'
import { notify } from './notify'
import { purgeUploads } from './purge-uploads'

/** By the trigger's name in cloudbaserc.json. */
export const main = serveTimers({
  notify: { notify },
  deadlines: { ...volunteerJobs, ...lectureJobs, ...sponsorshipJobs, ...submissionJobs },
  nightly: { purgeUploads: purgeUploads(cloudFileStore) },
})
