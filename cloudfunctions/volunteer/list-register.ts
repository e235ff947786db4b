import { holds } from '@shared/account/account.rules'
import { isOnRegister } from '@shared/volunteer/service-state.rules'
import { REGISTER_READERS } from '@shared/volunteer/volunteer.rules'
import { signedIn } from './procedures'
import { countStates, findArea, listRegister } from './register-list.store'

export const listRegisterHere = signedIn.register.list.handler(
  async ({ input, context: { db, actor }, errors }) => {
    const area = await findArea(db, input.committeeId)
    if (!area || !holds(actor, REGISTER_READERS, area.path)) throw errors.NOT_FOUND()
    return listRegister(db, area, input)
  },
)

export const countStatesHere = signedIn.register.countStates.handler(
  async ({ input, context: { db, actor }, errors }) => {
    const area = await findArea(db, input.committeeId)
    if (!area || !holds(actor, REGISTER_READERS, area.path)) throw errors.NOT_FOUND()
    const states = await countStates(db, area)
    const counting = states.filter(({ status }) => isOnRegister(status))
    return {
      officeName: area.name,
      states,
      onRegister: counting.reduce((sum, { people }) => sum + people, 0),
    }
  },
)
