import type { Generated, JSONColumnType } from 'kysely'
import type { PersonId, Role } from '@shared/account/account.model'
import type { FilePurpose } from '@shared/account/file.model'
import type {
  CommitteeId,
  CommitteeKind,
  CommitteeLevel,
  CommitteePath,
  CommitteeSetting,
  CommitteeStatus,
  Vitality,
} from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'

export type KernelTables = {
  person: { id: PersonId; name: string | null; phone: string | null; created_at: Date }
  identity: {
    provider: 'wechatOpenid' | 'wechatUnionid' | 'cloudUid' | 'customId'
    subject: string
    person_id: PersonId
    verified_at: Date
  }
  role_grant: {
    id: string
    person_id: PersonId
    role: Role
    committee_id: CommitteeId
    granted_by: PersonId | null
    granted_at: Date
    revoked_at: Date | null
    revoked_by: PersonId | null
    revoke_reason: string | null
  }
  request: {
    person_id: PersonId
    id: string
    path: string
    input_hash: string
    reply: JSONColumnType<object, string | null, string | null> | null
    created_at: Date
  }
  event: {
    id: Generated<number>
    topic: string
    subject_kind: string
    subject_id: string
    committee_id: CommitteeId | null
    actor_id: PersonId | null
    acting_as: Role | null
    before_hash: string | null
    after_hash: string | null
    payload: JSONColumnType<Record<string, unknown>>
    happened_at: Date
    noticed_at: Date | null
  }
  sensitive_read: {
    id: Generated<number>
    person_id: PersonId
    acting_as: Role | null
    subject_kind: string
    subject_id: string
    purpose: string
    read_at: Date
  }
  notice: {
    id: string
    event_id: number | null
    person_id: PersonId
    title: string
    body: string
    page: string | null
    created_at: Date
    read_at: Date | null
  }
  subscription_quota: { person_id: PersonId; template: string; remaining: number }
  file: {
    id: string
    owner_id: PersonId
    purpose: FilePurpose
    ref: string
    content_type: string
    byte_size: number
    status: 'pending' | 'ready' | 'removed'
    created_at: Date
  }
  wechat_task: {
    id: string
    kind: 'subscribeMessage' | 'checkText' | 'checkImage'
    notice_id: string | null
    check_id: string | null
    /** What WeChat calls a picture's check until its verdict is pushed. */
    trace_id: string | null
    payload: JSONColumnType<Record<string, unknown>>
    due_at: Date
    attempts: Generated<number>
    done_at: Date | null
    outcome: 'sent' | 'refused' | 'passed' | 'risky' | 'review' | 'gaveUp' | null
    created_at: Date
  }
  safety_check: {
    id: string
    subject_kind: string
    subject_id: string
    content_hash: string
    verdict: 'pending' | 'passed' | 'risky' | 'review'
    trace_id: string | null
    decided_at: Date | null
    created_at: Date
  }
  holiday: { day: LocalDate; kind: 'off' | 'worked'; name: string }
  committee: {
    id: CommitteeId
    parent_id: CommitteeId | null
    label: Generated<number>
    /** Written by the database from the parent. */
    path: Generated<CommitteePath>
    name: string
    level: CommitteeLevel
    kind: CommitteeKind
    setting: Generated<CommitteeSetting>
    status: Generated<CommitteeStatus>
    merged_into: CommitteeId | null
    vitality: Vitality | null
    vitality_on: LocalDate | null
    office_phone: string | null
    contact_name: string | null
    p1: CommitteeId | null
    p2: CommitteeId | null
    p3: CommitteeId | null
    p4: CommitteeId | null
    created_at: Generated<Date>
  }
}
