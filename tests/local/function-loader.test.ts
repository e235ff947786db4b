import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { loadFunctionsFrom } from '../../local/function-loader'

describe('loading functions', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'functions-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const place = (name: string, file: string, text: string, age = 0) => {
    mkdirSync(path.join(folder, name), { recursive: true })
    const at = path.join(folder, name, file)
    writeFileSync(at, text)
    utimesSync(at, new Date(), new Date(Date.now() - age))
  }

  it('takes a file beside the function on demand', () => {
    place('greet', 'words.js', "module.exports = { word: '你好' }")
    place('greet', 'index.js', "exports.main = () => require('./words.js').word")

    expect(loadFunctionsFrom(folder).load('greet')?.({}, {})).toBe('你好')
  })

  it('takes the new one as soon as the file has changed', () => {
    const { load } = loadFunctionsFrom(folder)
    place('change', 'index.js', 'exports.main = () => 1', 10_000)
    expect(load('change')?.({}, {})).toBe(1)
    place('change', 'index.js', 'exports.main = () => 2')
    expect(load('change')?.({}, {})).toBe(2)
  })

  it('reaches nothing outside the folder', () => {
    const { load } = loadFunctionsFrom(path.join(folder, 'greet'))
    expect(load('../change')).toBeNull()
    expect(load('nobody')).toBeNull()
  })
})
