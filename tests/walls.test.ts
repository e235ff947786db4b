import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(__dirname, '..')
const config = path.join(root, '.dependency-cruiser.cjs')
const rooms = ['shared', 'cloudfunctions', 'database', 'client', 'local', 'tests']

type Breach = { rule: { name: string }; from: string }

/** For each wall one file that climbs it: where it lies, and what it imports. */
const climbers: Record<string, [file: string, source: string]> = {
  'shared-knows-nobody': ['shared/lecture/a.model.ts', `import '@database/tables'`],
  'rules-need-no-library': ['shared/lecture/b.rules.ts', `import { z } from 'zod'; z`],
  'rules-borrow-types-only': [
    'shared/lecture/c.rules.ts',
    `import { thing } from './thing.model'; thing`,
  ],
  'client-meets-cloud-in-shared': [
    'client/api/d.ts',
    `import type { x } from '@cloud/kernel/context'`,
  ],
  'cloud-meets-client-in-shared': [
    'cloudfunctions/kernel/e.ts',
    `import type { x } from '@client/api/api'`,
  ],
  'database-knows-no-room-above': [
    'database/seed/f.ts',
    `import type { x } from '@cloud/kernel/context'`,
  ],
  'database-borrows-types-only': [
    'database/g.ts',
    `import { thing } from '@shared/lecture/thing.model'; thing`,
  ],
  'kernel-knows-no-function': [
    'cloudfunctions/kernel/h.ts',
    `import { x } from '@cloud/lecture/lecture.store'; x`,
  ],
  'functions-meet-in-stores': [
    'cloudfunctions/account/i.ts',
    `import { x } from '@cloud/lecture/procedures'; x`,
  ],
  'only-the-gatherers-gather': [
    'cloudfunctions/volunteer/j.ts',
    `import { x } from '@cloud/lecture/lecture.todos'; x`,
  ],
  'use-cases-stand-alone': [
    'cloudfunctions/lecture/k.ts',
    `import { x } from './cancel-booking'; x`,
  ],
  'heavy-modules-load-on-use': [
    'cloudfunctions/kernel/l.ts',
    `import sdk from '@cloudbase/node-sdk'; sdk`,
  ],
  'components-are-domain-blind': [
    'client/components/m/index.tsx',
    `import { thing } from '@shared/lecture/thing.model'; thing`,
  ],
  'pages-link-by-route': [
    'client/pages/lecture/n/index.tsx',
    `import Page from '../o/index'; Page`,
  ],
  'nobody-imports-the-stage': ['database/p.ts', `import '../local/serve'`],
  'nobody-imports-tests': ['local/q.ts', `import '../tests/support/world'`],
  'no-circles': ['shared/kernel/r.ts', `import './s'`],
}

const legal: Record<string, string> = {
  'shared/lecture/thing.model.ts': `import { z } from 'zod'; export const thing = z`,
  'shared/lecture/thing.rules.ts': `import type { thing } from './thing.model'; export type T = typeof thing`,
  'shared/kernel/s.ts': `import './r'`,
  'database/tables.ts': `import type { thing } from '@shared/lecture/thing.model'; export type T = typeof thing`,
  'database/seed/story.ts': `import { thing } from '@shared/lecture/thing.model'; thing`,
  'cloudfunctions/kernel/context.ts': `export const x = () => import('@cloudbase/node-sdk')`,
  'cloudfunctions/lecture/procedures.ts': 'export const x = 1',
  'cloudfunctions/lecture/lecture.store.ts': `import { x } from '@cloud/kernel/context'; export { x }`,
  'cloudfunctions/lecture/lecture.todos.ts': 'export const x = 1',
  'cloudfunctions/lecture/cancel-booking.ts': `import { x } from './procedures'; export { x }`,
  'cloudfunctions/lecture/router.ts': `import { x } from './cancel-booking'; x`,
  'cloudfunctions/account/get-home.ts': `import { x } from '@cloud/lecture/lecture.todos'; x`,
  'cloudfunctions/volunteer/count-talks.ts': `import { x } from '@cloud/lecture/lecture.store'; x`,
  'client/api/api.ts': `import { thing } from '@shared/lecture/thing.model'; export const x = thing`,
  'client/pages/lecture/o/index.tsx': `import { part } from './_parts/part'; export default part`,
  'client/pages/lecture/o/_parts/part.tsx': 'export const part = 1',
  'local/serve.ts': `import '@cloud/lecture/router'`,
  'tests/support/world.ts': `import '../../local/serve'`,
  'node_modules/zod/index.js': 'export const z = 1',
  'node_modules/@cloudbase/node-sdk/index.js': 'export default 1',
}

describe('the walls between the rooms', () => {
  let fixture: string
  let breaches: Breach[]
  beforeAll(() => {
    fixture = mkdtempSync(path.join(tmpdir(), 'walls-'))
    for (const [file, source] of [...Object.entries(legal), ...Object.values(climbers)]) {
      write(fixture, file, `${source}\n`)
    }
    const { paths } = JSON.parse(
      readFileSync(path.join(root, 'tsconfig.json'), 'utf8'),
    ).compilerOptions
    write(fixture, 'tsconfig.json', JSON.stringify({ compilerOptions: { paths } }))
    breaches = breachesIn(fixture, rooms)
  })
  afterAll(() => rmSync(fixture, { recursive: true }))

  it('has someone climbing every one of them', () => {
    const { forbidden } = jest.requireActual<{ forbidden: { name: string }[] }>(config)
    expect(Object.keys(climbers).sort()).toEqual(forbidden.map((wall) => wall.name).sort())
  })

  it.each(Object.entries(climbers))(
    '%s stops its climber, and no other wall does',
    (name, [file]) => {
      expect(breaches.filter((breach) => breach.from === file).map((b) => b.rule.name)).toEqual([
        name,
      ])
    },
  )

  it('lets everyone else go about their work', () => {
    const climbing = [...Object.values(climbers).map(([file]) => file), 'shared/kernel/s.ts']
    expect(breaches.filter((breach) => !climbing.includes(breach.from))).toEqual([])
  })

  it('stands unbroken in this house', () => {
    expect(breachesIn(root, rooms)).toEqual([])
  })
})

function write(folder: string, file: string, text: string) {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), text)
}

function breachesIn(cwd: string, folders: string[]): Breach[] {
  const cli = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [cli, '--config', config, '--output-type', 'json', ...folders]
  const answer = execFileSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 1e8 })
  return JSON.parse(answer).summary.violations
}
