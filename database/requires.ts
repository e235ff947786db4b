/** Command-line programs act on no database by default. */
export function requireDatabaseUrl(): string {
  const { DATABASE_URL } = process.env
  if (DATABASE_URL) return DATABASE_URL
  console.error(
    '请先设置 DATABASE_URL=postgres://用户:密码@地址:端口/库名（DATABASE_URL is not set）',
  )
  process.exit(1)
}
