import type { TeamKind } from './team.model'
import type {
  AddRefusal,
  AppointRefusal,
  ChangeRefusal,
  DissolveRefusal,
  FoundRefusal,
  MoveRefusal,
  RemoveRefusal,
  ScoreRefusal,
} from './team.rules'

export const teamKindLabels: Record<TeamKind, string> = {
  professional: '专业服务队',
  activity: '活动群体',
  care: '关爱团',
  report: '报告团',
  arts: '艺术团',
}

const DISSOLVED = '这支队伍已经撤销，不能再改'
const NAME_TAKEN = '已有同名的队伍，请换一个名字'
const NOT_IN_TEAM = '这位同志已不在队里，请刷新再看'

export const foundRefusalMessages: Record<FoundRefusal, string> = { NAME_TAKEN }

export const changeTeamRefusalMessages: Record<ChangeRefusal, string> = { DISSOLVED, NAME_TAKEN }

export const dissolveRefusalMessages: Record<DissolveRefusal, string> = { DISSOLVED }

export const addRefusalMessages: Record<AddRefusal, string> = {
  DISSOLVED,
  ALREADY_IN: '名单里有人已经在这支队伍里，请刷新再选',
  NOT_ENROLLED: '宣誓在册、没有外出的队员才能编进队伍',
}

export const removeRefusalMessages: Record<RemoveRefusal, string> = { NOT_IN_TEAM }

export const moveRefusalMessages: Record<MoveRefusal, string> = {
  ...addRefusalMessages,
  ...removeRefusalMessages,
}

export const scoreRefusalMessages: Record<ScoreRefusal, string> = {
  YOUR_OWN_TEAM: '自己带的队要由别人打分',
  NOT_YET: '这一年还没到，不能打分',
}

export const appointRefusalMessages: Record<AppointRefusal, string> = {
  DISSOLVED,
  NO_SUCH_PERSON: '没有找到这位同志，请他先打开小程序，在“我的”里填好姓名和手机号',
  TWO_SUCH_PEOPLE: '姓名和手机号都一样的有两位，请先核对',
}
