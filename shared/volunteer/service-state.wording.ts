import type { VolunteerAct } from './service-state.model'
import type { MoveRefusal } from './service-state.rules'

export const volunteerActLabels: Record<VolunteerAct, string> = {
  approve: '审定通过，等宣誓',
  enter: '从原有名册登记',
  swear: '宣誓入队',
  goAway: '外出',
  comeBack: '回来了',
  suspend: '暂停',
  resume: '恢复',
  strikeOff: '除名',
  leave: '退出',
  reportDeath: '去世',
  readmit: '重新列入名册',
}

/** The same to the member themselves, politely (§E.4). */
export const volunteerActsToSelf: Record<VolunteerAct, string> = {
  ...volunteerActLabels,
  strikeOff: '不再列入名册',
}

export const moveRefusalMessages: Record<MoveRefusal, string> = {
  NOT_FROM_HERE: '这位同志的状态已经变了，请刷新再看',
  NOT_YOURS_TO_DECIDE: '这一步不归您办，请乡镇（街道）来办',
  YOUR_OWN: '这是您自己的事，要请别的同志来办',
  SAY_WHY: '请写明原因',
  TWO_PEOPLE: '提出的人和决定的人要是两位同志，请另一位来定',
  NEVER_SWORN: '这位同志没有宣过誓，请重新报名',
}

export const DAY_TO_COME = { DAY_TO_COME: '日期还没到，请再选一次' }
