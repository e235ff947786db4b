import { alikeWords, COUNTED_ALIKE, refusalToDecide } from '@shared/sponsorship/duplicate.rules'
import { StudentStatus } from '@shared/sponsorship/student.model'

describe('finding two applications for one child', () => {
  const child = { name: '阿依古丽·买买提', birthMonth: '2014-03', schoolId: 's' }

  it.each(['阿依古丽•买买提', '阿依古丽 买买提', '阿依古丽・买买提 '])(
    'reads %p as the same name',
    (name) => {
      expect(alikeWords({ ...child, name })).toBe(alikeWords(child))
    },
  )

  it.each([{ name: '阿依古丽' }, { birthMonth: '2014-04' }, { schoolId: 't' }])(
    'takes %p for another child',
    (other) => {
      expect(alikeWords({ ...child, ...other })).not.toBe(alikeWords(child))
    },
  )

  it('counts no draft, no refusal and no withdrawal', () => {
    const left = StudentStatus.options.filter((status) => !COUNTED_ALIKE.includes(status))
    expect(left).toEqual(['draft', 'refused', 'withdrawn'])
  })

  it.each([
    ['verifying', true, null],
    ['verified', true, null],
    ['waiting', true, 'PAST_STOPPING'],
    ['verified', false, 'NOT_ALIKE'],
  ] as const)('stops one that is %s and alike %s: %s', (status, isAlike, refusal) => {
    expect(refusalToDecide({ status, isAlike }, 'stopped')).toBe(refusal)
  })

  it('lets a child be helped twice whatever came of the application', () => {
    const refused = StudentStatus.options.filter((status) =>
      refusalToDecide({ status, isAlike: true }, 'alongside'),
    )
    expect(refused).toEqual([])
  })
})
