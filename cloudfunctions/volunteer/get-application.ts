import { recordSensitiveRead } from '@cloud/kernel/events'
import { localDateOf } from '@shared/kernel/local-date'
import { maskName } from '@shared/kernel/masking'
import { ageOn, elderAge } from '@shared/volunteer/age.rules'
import { mayReview } from '@shared/volunteer/application.rules'
import { listAgeRules } from './age.store'
import { findApplication, findForm, nextStepOf } from './application.store'
import { findDeputy } from './entry.store'
import { signedIn } from './procedures'
import { listSteps } from './review.store'
import { findSignatureUrl } from './signature.store'
import { listChosenTeams, listTeamsToChoose } from './team-choice.store'
import { personStandsByAll } from './undertaking.store'

export const getApplication = signedIn.application.get.handler(
  async ({ input, context: { db, actor, now, files }, errors }) => {
    const at = now()
    const today = localDateOf(at)

    const filed = await findApplication(db, input.applicationId)
    if (!filed || !mayReview(filed, actor)) throw errors.NOT_FOUND()
    await recordSensitiveRead(db, {
      actor,
      subject: { kind: 'application', id: input.applicationId },
      purpose: '审核报名',
      at,
    })

    const form = await findForm(db, filed)
    const next = await nextStepOf(db, filed, at)
    const where = form && { setting: filed.setting, sex: form.sex }
    return {
      application: {
        ...filed.application,
        maskedName: form ? maskName(form.name) : '（已删除）',
        age: form && ageOn(form.bornOn, today),
        dueOn: next?.dueOn ?? null,
        overdue: next?.overdue ?? false,
      },
      form,
      villagePath: filed.villagePath,
      isOwn: filed.applicantId === actor.personId,
      deputy: await findDeputy(db, filed, actor.personId),
      ageOfElders: where && elderAge(await listAgeRules(db), where, today),
      standsByAll: await personStandsByAll(db, filed.applicantId),
      ageOverrideReason: filed.ageOverrideReason,
      signatureUrl: await findSignatureUrl(db, files, filed.signatureId),
      teams: await listTeamsToChoose(db, filed.villagePath),
      chosenTeams: (await listChosenTeams(db, input.applicationId)).map(({ name }) => name),
      steps: await listSteps(db, input.applicationId, filed.applicantId),
    }
  },
)
