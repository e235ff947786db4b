import * as z from 'zod'
import { doors, hasChinese, shapeOf, unanswered, within } from './support/contract-walk'

const each = doors.map((door) => [door.name, door] as const)

describe('the contract', () => {
  it('is answered in every point', () => {
    expect(unanswered).toEqual([])
  })

  it.each(each)('%s says what it takes, gives and refuses', (_, { input, output, errors }) => {
    expect(input).toBeDefined()
    expect(output).toBeDefined()
    expect(Object.keys(errors)).toEqual(
      expect.arrayContaining(['UNAUTHORIZED', 'FORBIDDEN', 'NOT_FOUND']),
    )
  })

  it.each(each)('%s says who may knock', (_, { meta: { access } }) => {
    if (typeof access === 'string') expect(['public', 'signedIn']).toContain(access)
    else expect(access.length).toBeGreaterThan(0)
  })

  it.each(each)('%s refuses keys it does not know, however deep', (_, { input }) => {
    const loose = [...within(input as z.core.$ZodType)]
      .filter(([, schema]) => schema instanceof z.ZodObject && !isStrict(schema))
      .map(([path]) => path || '(the input itself)')
    expect(loose).toEqual([])
  })

  it.each(each)('%s has a request id exactly when it writes', (_, door) => {
    expect('requestId' in shapeOf(door)).toBe(door.meta.writes)
  })

  it.each(each)('%s words every refusal in Chinese', (_, { errors }) => {
    for (const [code, { message }] of Object.entries(errors)) {
      expect([code, hasChinese(message ?? '')]).toEqual([code, true])
      expect(message).not.toMatch(/[A-Z]{2,}_|[a-z]+[A-Z]|undefined|null|NaN/)
    }
  })
})

const isStrict = (schema: z.ZodObject) => schema._zod.def.catchall instanceof z.ZodNever
