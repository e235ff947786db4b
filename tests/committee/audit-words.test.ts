import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { topicInWords } from '@shared/committee/audit.wording'

const office = path.resolve(__dirname, '../../cloudfunctions')

/** What is written as a topic anywhere in the functions. */
const topics = readdirSync(office, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap(
    (file) => readFileSync(path.join(office, file), 'utf8').match(/topic: [^\n]*\n?[^\n]*/g) ?? [],
  )
  .flatMap((place) => place.match(/(?<=')\w+\.\w+(?=')/g) ?? [])

describe('reading the audit log', () => {
  it.each([...new Set(topics)])('has Chinese words for %s', (topic) => {
    expect(topicInWords(topic)).not.toMatch(/其他事项|办理/)
  })

  it('does not show a code it has no word for', () => {
    expect(topicInWords('moon.landed')).toBe('其他事项 · 办理')
  })
})
