import { listColumns as readColumns } from './article.store'
import { anyone } from './procedures'

export const listColumns = anyone.column.list.handler(({ context: { db } }) => readColumns(db))
