import { call } from '@orpc/server'
import { doors } from './support/contract-walk'
import { createWorld, type World } from './support/world'

/** What anyone may ask without being anybody. Whoever adds one says why. */
const open: Record<string, string> = {
  'account.signIn.begin': 'a computer asks for a code before anyone is signed in on it',
  'account.signIn.collect': 'a computer asks for its ticket before anyone is signed in on it',
  'committee.tree.children': 'which committees there are is public',
  'committee.tree.listKind': 'a count opens its rows',
  'committee.tree.get': 'where a committee stands and its office telephone are public',
  'committee.tree.search': 'a form asks for a place before anyone signs in',
  'lecture.section.list': 'the menu of talks hangs on the wall',
  'lecture.lecture.list': 'the menu of talks hangs on the wall',
  'lecture.lecture.get': 'the menu of talks hangs on the wall',
  'lecture.outline.open': 'an approved outline hangs on the wall with its talk',
  'lecture.session.list': 'a card in the class group opens it before anyone signs in',
  'lecture.wish.areas': 'names of counties and townships, for whoever says what they would hear',
  'lecture.session.get': 'a card in the class group opens it before anyone signs in',
  'sponsorship.publicity.get':
    'a public notice is read by whoever is shown its code, without a name on it',
  'sponsorship.statistics.show': 'numbers of help that point at nobody (S-22)',
  'submission.column.list': 'readers choose by column',
  'submission.publication.list': 'what was published may be read by all',
  'submission.publication.search': 'what was published may be read by all',
  'submission.publication.get': 'what was published may be read by all',
  'volunteer.card.verify': 'whoever is shown a member card may ask whether it is good',
  'volunteer.application.ageRules': 'from which age one may join is public',
  'volunteer.statement.verify': 'whoever holds a statement may ask whether it is ours',
  'wechat.template.list': 'template ids are no secret and are asked for before anyone signs in',
}

describe('a stranger at the door', () => {
  let world: World
  beforeAll(async () => {
    world = await createWorld({ now: '2026-06-01T00:00:00.000Z' })
  })

  const guarded = doors.filter((door) => door.meta.access !== 'public')

  it.each(guarded.map((door) => [door.name, door] as const))(
    '%s lets nobody in',
    async (_, { procedure, name }) => {
      const context = { db: world.db, files: world.files, now: world.now, actor: null }

      const attempt = call(procedure, {}, { context, path: name.split('.').slice(1) })

      await expect(attempt).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    },
  )

  it('finds open only what is listed as open', () => {
    const listed = doors.filter((door) => door.meta.access === 'public').map((door) => door.name)
    expect(listed.sort()).toEqual(Object.keys(open).sort())
  })
})
