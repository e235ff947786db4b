import type { Actor, PersonId, Role } from '@shared/account/account.model'
import { Role as Roles } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import type { TreeNode } from '@shared/committee/committee.rules'
import { grantableRoles, refusalToGrant, refusalToRevoke } from '@shared/committee/role.rules'

const at = (path: string, facts: Partial<TreeNode> = {}): TreeNode => ({
  path: path as CommitteePath,
  level: 'county',
  kind: 'area',
  status: 'active',
  ...facts,
})
const city = at('1.', { level: 'city' })
const county = at('1.2.')
const township = at('1.2.3.', { level: 'township' })
const village = at('1.2.3.4.', { level: 'village', kind: 'village' })
const school = at('1.2.5.', { level: 'township', kind: 'school' })
const otherCounty = at('1.9.')

const actor = (role: Role, where: TreeNode): Actor => ({
  personId: 'me' as PersonId,
  name: null,
  phone: null,
  grants: [{ role, committeeId: 'c' as CommitteeId, committeeName: '', path: where.path }],
})
const somebody = 'somebody' as PersonId
const office = actor('countyOffice', county)
const administrator = actor('administrator', county)

describe('granting a role', () => {
  it.each([
    ['an office its village clerk', office, 'villageClerk', village, null],
    ['an office its township reviewer', office, 'townshipReviewer', township, null],
    ['an office an office below it', office, 'countyOffice', township, null],
    ['an office its equal', office, 'countyOffice', county, 'ABOVE_YOU'],
    ['an office an administrator', office, 'administrator', county, 'ABOVE_YOU'],
    ['an office an administrator below it', office, 'administrator', township, 'ABOVE_YOU'],
    ['an office an editor of its own', office, 'editor', county, null],
    ['an administrator an office', administrator, 'countyOffice', county, null],
    ['an administrator his equal', administrator, 'administrator', county, 'ABOVE_YOU'],
    ['an administrator one below', administrator, 'administrator', township, null],
    ['an office somebody in another county', office, 'editor', otherCounty, 'ABOVE_YOU'],
    ['an office somebody above', office, 'editor', city, 'ABOVE_YOU'],
    ['a reviewer anybody', actor('townshipReviewer', county), 'villageClerk', village, 'ABOVE_YOU'],
    ['a teacher outside a school', office, 'teacher', township, 'WRONG_PLACE'],
    ['a teacher at a school', office, 'teacher', school, null],
    ['a village clerk at a township', office, 'villageClerk', township, 'WRONG_PLACE'],
    ['a township reviewer at a school', office, 'townshipReviewer', school, 'WRONG_PLACE'],
    ['a volunteer without an oath', office, 'volunteer', village, 'EARNED'],
    ['a sponsor without verification', administrator, 'sponsor', county, 'EARNED'],
    [
      'at a suspended committee',
      office,
      'villageClerk',
      { ...village, status: 'suspended' },
      'CLOSED',
    ],
  ] as const)('%s', (_, granter, role, where, refusal) => {
    expect(refusalToGrant(granter, somebody, role, where)).toBe(refusal)
  })

  it('nobody grants himself', () => {
    expect(refusalToGrant(office, office.personId, 'editor', county)).toBe('NOT_YOURSELF')
  })

  it('offers in the form what it would not refuse', () => {
    for (const where of [county, township, village, school, otherCounty]) {
      const offered = grantableRoles(office, Roles.options, where)
      const granted = Roles.options.filter(
        (role) => refusalToGrant(office, somebody, role, where) === null,
      )
      expect(offered).toEqual(granted)
    }
  })
})

describe('revoking a role', () => {
  const grant = { personId: somebody, role: 'villageClerk', revoked: false } as const

  it('is for whoever could have granted it', () => {
    expect(refusalToRevoke(office, grant, village)).toBeNull()
    expect(refusalToRevoke(actor('countyOffice', otherCounty), grant, village)).toBe('ABOVE_YOU')
    expect(refusalToRevoke(office, { ...grant, role: 'countyOffice' }, county)).toBe('ABOVE_YOU')
  })

  it('leaves the sworn, oneself and the already revoked alone', () => {
    expect(refusalToRevoke(office, { ...grant, role: 'volunteer' }, village)).toBe('EARNED')
    expect(refusalToRevoke(office, { ...grant, personId: office.personId }, village)).toBe(
      'NOT_YOURSELF',
    )
    expect(refusalToRevoke(office, { ...grant, revoked: true }, village)).toBe('ALREADY_REVOKED')
  })
})
