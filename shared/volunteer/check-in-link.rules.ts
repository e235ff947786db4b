/** Where the picture on the big screen leads; the four digits are in it. */
export const checkInPage = (ceremonyId: string, code: string): string =>
  `/pages/volunteer/check-in/index?ceremonyId=${ceremonyId}&code=${code}`

/** Where a member card's picture leads. */
export const verifyPage = (token: string): string => `/pages/volunteer/verify/index?token=${token}`

/** Where the picture on a statement of service leads (O-10). */
export const statementCheckPage = (code: string): string =>
  `/pages/register/statement-check/index?code=${code}`

/** The page of ours a scanned picture means, or `null` for any other picture in the world. */
export function pageOf(scanned: string): string | null {
  const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
  const ours = [
    `volunteer/check-in/index\\?ceremonyId=${id}&code=\\d{4}`,
    `volunteer/verify/index\\?token=${id}`,
    `register/statement-check/index\\?code=${id}`,
  ]
  return new RegExp(`/pages/(?:${ours.join('|')})$`).exec(scanned)?.[0] ?? null
}
