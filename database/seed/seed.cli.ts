import { connect } from '../connect'
import { transact } from '../engine'
import { requireDatabaseUrl } from '../requires'
import { seed } from './seed'

// npm run seed: the demonstration county, into an empty and migrated database only.
async function main() {
  const db = connect(requireDatabaseUrl())
  const told = await transact(db, (tx) => seed(tx, new Date()))
  console.log(told ? '已装入演示资料 loaded' : '库里已有组织，没有改动 the database is not empty')
  await db.destroy()
}

main().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
