import { useQuery } from '@tanstack/react-query'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import type { HoldId } from '@shared/sponsorship/hold.model'
import type { StudentId } from '@shared/sponsorship/student.model'
import { DraftForm } from './_parts/draft-form'

/** The office writes down what the three parties have agreed. */
export default function AgreementDraftPage() {
  const holdId = useRouteId<HoldId>('holdId')
  const studentId = useRouteId<StudentId>('studentId')
  const detail = useQuery({
    ...api.sponsorship.student.get.queryOptions({
      input: { studentId },
    }),
    meta: { keep: false },
  })
  const programmes = useQuery(api.sponsorship.programme.list.queryOptions({ input: {} }))
  if (!detail.data || !programmes.data) {
    return (
      <Page title='拟三方协议'>
        <QueryView query={detail}>{() => null}</QueryView>
      </Page>
    )
  }
  return (
    <DraftForm
      holdId={holdId}
      detail={detail.data}
      programmes={programmes.data.filter((one) => one.status === 'open')}
    />
  )
}
