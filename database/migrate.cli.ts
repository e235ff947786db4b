import { migrateServer } from './migrate-server'
import { requireDatabaseUrl } from './requires'

// npm run migrate: bring the database of DATABASE_URL up to date.
migrateServer(requireDatabaseUrl())
  .then((applied) => {
    for (const name of applied) console.log(`  ${name}`)
    console.log(applied.length ? `已执行 ${applied.length} 个迁移 applied` : '已是最新 up to date')
  })
  .catch((error) => {
    console.error(error.message)
    process.exitCode = 1
  })
