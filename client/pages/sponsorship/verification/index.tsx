import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { SummaryList } from '@client/components/summary-list'
import { Timeline } from '@client/components/timeline'
import type { CaseDetail, StudentId } from '@shared/sponsorship/student.model'
import { standingInWords, studentStatusLabels } from '@shared/sponsorship/student.wording'
import { caseLines } from '../case-lines'
import { ClaimCode } from '../claim-code'
import { HarmLink } from '../harm-link'
import { momentsOf } from '../step-moments'
import { CountyActions } from './_parts/county-actions'
import { Duplicates } from './_parts/duplicates'
import { Record } from './_parts/record'
import { School } from './_parts/school'
import { StepForm } from './_parts/step-form'

/** One case to the office whose step it is; the record itself opens only for a stated purpose. */
export default function VerificationPage() {
  const studentId = useRouteId<StudentId>('studentId')
  const query = useQuery({
    ...api.sponsorship.student.get.queryOptions({ input: { studentId } }),
    meta: { keep: false },
  })
  return (
    <Page title='核实'>
      <QueryView query={query}>{(detail) => <Sheet detail={detail} />}</QueryView>
    </Page>
  )
}

function Sheet({ detail }: { detail: CaseDetail }) {
  return (
    <View>
      <Card>
        <StatusSentence
          tag={detail.overdue ? '超时' : studentStatusLabels[detail.status]}
          tone={detail.overdue ? 'brand' : 'warm'}
          sentence={standingInWords(detail.status, detail.step)}
        />
      </Card>
      <Card title='申请内容'>
        <SummaryList rows={caseLines(detail)} />
        <School detail={detail} />
      </Card>
      <ClaimCode detail={detail} />
      <Record detail={detail} />
      <Duplicates detail={detail} />
      <StepForm detail={detail} />
      <CountyActions detail={detail} />
      <Card title='走到哪一步'>
        <Timeline moments={momentsOf(detail)} />
      </Card>
      <HarmLink code={detail.code} />
    </View>
  )
}
