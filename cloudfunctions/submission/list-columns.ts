import { listColumns as readColumns } from './article.store'
import { signedIn } from './procedures'

export const listColumns = signedIn.column.list.handler(({ context: { db } }) => readColumns(db))
