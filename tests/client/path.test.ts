import { belongsTo, valueAt, withValueAt } from '@client/forms/path'

const typed = { name: '张建国', form: { skills: ['讲故事'], phone: '' } }

describe('finding a field of a form by its path', () => {
  it('reads what lies in a group', () => {
    expect(valueAt(typed, 'form.skills')).toEqual(['讲故事'])
    expect(valueAt(typed, 'answers.unpaid')).toBeUndefined()
  })

  it('changes one field and leaves the rest as it was', () => {
    const changed = withValueAt(typed, 'form.phone', '13800000001')
    expect(changed).toEqual({ ...typed, form: { ...typed.form, phone: '13800000001' } })
    expect(changed.form.skills).toBe(typed.form.skills)
    expect(typed.form.phone).toBe('')
  })

  it('opens a group that was not there yet', () => {
    expect(withValueAt<Record<string, unknown>>({}, 'answers.unpaid', true)).toEqual({
      answers: { unpaid: true },
    })
  })

  it('puts a complaint about an item under its list, and under nothing of a similar name', () => {
    expect(belongsTo('form.skills.0', 'form.skills')).toBe(true)
    expect(belongsTo('form.skillsOther', 'form.skills')).toBe(false)
  })
})
