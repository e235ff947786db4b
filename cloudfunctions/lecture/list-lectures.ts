import { listMenu } from './menu.store'
import { anyone } from './procedures'

export const listLectures = anyone.lecture.list.handler(({ input, context: { db } }) =>
  listMenu(db, input),
)
