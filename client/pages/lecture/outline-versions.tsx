import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Tag } from '@client/components/tag'
import prose from '@client/design/prose.module.scss'
import { momentInWords } from '@shared/kernel/local-date'
import type { LectureId, OutlineStatus, OutlineVersion } from '@shared/lecture/lecture.model'
import { outlineStatusLabels, verdictInWords } from '@shared/lecture/lecture.wording'
import styles from './lecture.module.scss'
import { OutlineDownload } from './outline-download'

/** 提纲的每一版: who wrote it, who judged it, when and why; for its authors and the office. */
export function OutlineVersions({ lectureId }: { lectureId: LectureId }) {
  const { data: versions = [] } = useQuery(
    api.lecture.outline.versions.queryOptions({ input: { lectureId }, retry: false }),
  )
  if (versions.length === 0) return null
  return (
    <Card title={`提纲的每一版（${versions.length} 版）`}>
      {versions.map((version) => (
        <Version key={version.version} lectureId={lectureId} version={version} />
      ))}
    </Card>
  )
}

const tones: Record<OutlineStatus, 'good' | 'warm'> = {
  approved: 'good',
  submitted: 'warm',
  returned: 'warm',
}

function Version({ lectureId, version }: { lectureId: LectureId; version: OutlineVersion }) {
  const [isOpen, setOpen] = useState(false)
  const now = new Date()
  const { version: nth, status, authorName, submittedAt, body, fileId } = version
  return (
    <View className={styles.version}>
      <Text className={prose.name}>{`第 ${nth} 版`}</Text>
      <View className={prose.tags}>
        <Tag label={outlineStatusLabels[status]} tone={tones[status]} />
      </View>
      <Text className={prose.line}>{verdictInWords(version, now)}</Text>
      <Text className={prose.soft}>{`${authorName} ${momentInWords(submittedAt, now)}报`}</Text>
      {isOpen && <Text className={styles.outline}>{body}</Text>}
      <MainAction
        label={isOpen ? `收起第 ${nth} 版` : `看第 ${nth} 版写了什么`}
        kind='second'
        onPress={() => setOpen(!isOpen)}
      />
      {fileId && <OutlineDownload lectureId={lectureId} version={nth} />}
    </View>
  )
}
