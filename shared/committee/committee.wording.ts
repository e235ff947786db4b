import type {
  CommitteeKind,
  CommitteeLevel,
  CommitteeSetting,
  CommitteeStatus,
  Vitality,
} from './committee.model'
import type {
  EstablishRefusal,
  MergeRefusal,
  RemoveRefusal,
  ResumeRefusal,
  SuspendRefusal,
} from './committee.rules'

export const levelLabels: Record<CommitteeLevel, string> = {
  nation: '全国',
  province: '省',
  city: '市（地）',
  county: '县（市、区）',
  township: '乡镇（街道）',
  village: '村（社区）',
}

/** S1 counts by these words; `area` is said by its level. */
export const kindLabels: Record<CommitteeKind, string> = {
  area: '地方',
  village: '村',
  community: '社区',
  department: '县直',
  school: '学校',
  enterprise: '企业',
}

/** 「乡镇（街道）」 for an area, 「学校」 for a school. */
export const kindInWords = (kind: CommitteeKind, level: CommitteeLevel): string =>
  kind === 'area' ? levelLabels[level] : kindLabels[kind]

export const settingLabels: Record<CommitteeSetting, string> = {
  rural: '农村',
  urban: '城镇',
}

export const statusLabels: Record<CommitteeStatus, string> = {
  active: '正常',
  suspended: '停用',
  merged: '已合并',
}

export const vitalityLabels: Record<Vitality, string> = {
  established: '建起来',
  active: '动起来',
  thriving: '好起来',
  dormant: '半瘫痪',
}

export const establishRefusalMessages: Record<EstablishRefusal | 'NAME_TAKEN', string> = {
  CLOSED: '上级已停用或合并，不能在它下面新建',
  NOT_AN_AREA: '学校、单位、企业和村（社区）下面不再设下级',
  WRONG_LEVEL: '下级的级别要比上级低，请重新选',
  WRONG_KIND: '类别和级别对不上，请重新选',
  NAME_TAKEN: '这个上级下面已经有同名的，请换个名称',
}

export const suspendRefusalMessages: Record<SuspendRefusal | 'OWN', string> = {
  NOT_ACTIVE: '已经停用或合并，不用再办',
  OWN: '停用本级要由上级办理',
}

export const resumeRefusalMessages: Record<ResumeRefusal | 'OWN', string> = {
  NOT_SUSPENDED: '没有停用，不用恢复',
  OWN: '恢复本级要由上级办理',
}

export const mergeRefusalMessages: Record<MergeRefusal | 'OWN' | 'NAMES_COLLIDE', string> = {
  SAME: '不能和自己合并，请选另一个',
  INSIDE_ITSELF: '不能并入自己的下级',
  NOT_ACTIVE: '其中一个已停用或合并，请重新选',
  OTHER_LEVEL: '级别不同，不能合并',
  OWN: '合并本级要由上级办理',
  NAMES_COLLIDE: '两边有同名的下级，请先改名再合并',
}

export const removeRefusalMessages: Record<RemoveRefusal | 'IN_USE' | 'OWN', string> = {
  HAS_CHILDREN: '它还有下级，不能删除；可以改用“合并”或“停用”',
  IN_USE: '它已经有记录，不能删除；可以改用“合并”或“停用”',
  OWN: '删除本级要由上级办理',
}
