import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { doorPages } from '@client/session/doors'

const root = path.resolve(__dirname, '../..')
const pagesRoom = path.join(root, 'client/pages')

/** Every page of a subpackage that app.config.ts will name. */
const routes = readdirSync(pagesRoom).flatMap((room) => {
  const file = path.join(pagesRoom, room, 'routes.ts')
  if (!existsSync(file)) return []
  const listed = readFileSync(file, 'utf8').match(/'[\w-]+\/index'/g) ?? []
  return listed.map((page) => `/pages/${room}/${page.slice(1, -1)}`)
})
const tabs = ['home', 'activities', 'messages', 'me'].map((tab) => `/pages/${tab}/index`)

/** Pages named in what the functions put on home pages and into messages. */
const namedByFunctions = readdirSync(path.join(root, 'cloudfunctions'), { recursive: true })
  .map(String)
  .filter((file) => /\.(todos|notices|jobs)\.ts$/.test(file))
  .flatMap(
    (file) =>
      readFileSync(path.join(root, 'cloudfunctions', file), 'utf8').match(
        /\/pages\/[\w-]+\/[\w-]+(?:\/index)?/g,
      ) ?? [],
  )

describe('opening a page by its route', () => {
  it.each(routes)('finds %s', (route) => {
    expect(existsSync(path.join(root, `client${route}.tsx`))).toBe(true)
    expect(existsSync(path.join(root, `client${route}.config.ts`))).toBe(true)
  })

  it.each([...new Set(doorPages)])('gets to %s from the home page', (page) => {
    expect([...routes, ...tabs]).toContain(page)
  })

  it.each([...new Set(namedByFunctions)])('gets to %s from a card or a message', (page) => {
    expect([...routes, ...tabs]).toContain(page)
  })

  it.each(readdirSync(pagesRoom))('leaves no page of %s out of its list', (room) => {
    const folders = readdirSync(path.join(pagesRoom, room)).filter((folder) =>
      existsSync(path.join(pagesRoom, room, folder, 'index.tsx')),
    )
    for (const folder of folders) expect(routes).toContain(`/pages/${room}/${folder}/index`)
  })
})
