import { listSections } from './menu.store'
import { anyone } from './procedures'

export const listMenuSections = anyone.section.list.handler(({ context: { db } }) =>
  listSections(db),
)
