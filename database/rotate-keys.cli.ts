import { connect } from './connect'
import { requireDatabaseUrl } from './requires'
import { rotateKeys } from './rotate-keys'

// npm run rotate-keys: seal with the newest of SEALING_KEYS what lies under an older one, or under none.
async function main() {
  const db = connect(requireDatabaseUrl())
  try {
    const rotated = await rotateKeys(db)
    console.log(
      rotated ? `已用新钥匙重新加密 ${rotated} 处 sealed anew` : '都已是新钥匙 up to date',
    )
  } finally {
    await db.destroy()
  }
}

main().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
