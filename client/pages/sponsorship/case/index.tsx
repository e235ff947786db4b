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
import { CaseActions } from './_parts/case-actions'
import { Consents } from './_parts/consents'

/** Where a child's application stands, for the guardian and for whoever filled it in. */
export default function CasePage() {
  const studentId = useRouteId<StudentId>('studentId')
  const query = useQuery({
    ...api.sponsorship.application.get.queryOptions({ input: { studentId } }),
    meta: { keep: false },
  })
  return (
    <Page
      title='申请进展'
      office={query.data && { name: '县关工办', phone: query.data.officePhone }}
    >
      <QueryView query={query}>{(detail) => <Sheet detail={detail} />}</QueryView>
    </Page>
  )
}

function Sheet({ detail }: { detail: CaseDetail }) {
  return (
    <View>
      <Card urgent={detail.status === 'draft'}>
        <StatusSentence
          tag={studentStatusLabels[detail.status]}
          sentence={standingInWords(detail.status, detail.step)}
        />
        <CaseActions detail={detail} />
      </Card>
      <ClaimCode detail={detail} />
      <Consents detail={detail} />
      <Card title='走到哪一步'>
        <Timeline moments={momentsOf(detail)} />
      </Card>
      <Card title='申请内容'>
        <SummaryList rows={caseLines(detail)} />
      </Card>
      <HarmLink code={detail.code} />
    </View>
  )
}
