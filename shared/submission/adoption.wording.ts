import type { AdoptionStatus, OutletLevel } from './adoption.model'
import type { RegisterRefusal, VerifyRefusal } from './adoption.rules'

export const outletLevelLabels: Record<OutletLevel, string> = {
  nation: '国家级',
  province: '省级',
  city: '市级',
  county: '县级',
}

export const adoptionStatusLabels: Record<AdoptionStatus, string> = {
  reported: '等关工办核对',
  verified: '已登记',
  turnedDown: '未登记',
}

export const registerRefusalMessages: Record<RegisterRefusal, string> = {
  NOT_ACCEPTED: '终审通过的稿件才能登记采用',
  NOT_YET: '刊登日期还没到，请再看看',
  NO_PROOF: '请写上期号、网址，或拍一张样刊照片',
  ALREADY_ADOPTED: '这篇在这家已经登记过，不用再登记',
}

export const verifyRefusalMessages: Record<VerifyRefusal, string> = {
  ALREADY_JUDGED: '这条采用已经处理过',
  OWN_REPORT: '自己报的采用，要由别的同志核对',
}

export const ALREADY_LISTED = '名录里已经有这家，直接选就行'
export const UNKNOWN_OUTLET = '名录里没有这家，请重新选择'
