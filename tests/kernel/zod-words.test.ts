import * as z from 'zod'
import { zodWords } from '@shared/kernel/zod-words'

beforeAll(() => z.config(zodWords()))

const said = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues[0]?.message

describe('what is said of a field without words of its own', () => {
  it('calls a broken id a broken link', () => {
    expect(said(z.uuid(), '')).toBe('这个链接不完整，请从首页重新进去')
  })

  it("leaves a field's own words alone", () => {
    expect(said(z.uuid('请选择单位'), '')).toBe('请选择单位')
  })

  it('says the rest in Chinese', () => {
    expect(said(z.number(), 'x')).toMatch(/\p{Script=Han}/u)
  })
})
