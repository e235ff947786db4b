import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')

function start(args: string[], env: Record<string, string> = {}) {
  return new Promise<{ code: number | null; said: string }>((resolve) => {
    const child = spawn(process.execPath, ['local/start.mjs', '--no-build', ...args], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: '', ...env },
    })
    let said = ''
    child.stdout.on('data', (data) => {
      said += data
    })
    child.stderr.on('data', (data) => {
      said += data
    })
    child.on('close', (code) => resolve({ code, said }))
  })
}

describe('starting the stage', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'stage-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('refuses a folder another process is using, in one sentence', async () => {
    mkdirSync(path.join(folder, 'db'))
    writeFileSync(path.join(folder, 'db.lock'), String(process.pid))

    const { code, said } = await start(['--data', folder, '--port', '0'])

    expect(code).toBe(1)
    expect(said).toContain(`正在被另一个进程（${process.pid}）使用`)
    expect(said).not.toContain('at ')
  })

  it('empties no real database', async () => {
    const { code, said } = await start(['--data', folder, '--reset'], {
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
    })

    expect(code).toBe(1)
    expect(said).toContain('--reset 只清空本机内嵌数据库')
  })

  it('says what it understands', async () => {
    const { code, said } = await start(['--help'])

    expect(code).toBe(0)
    expect(said).toContain('--port')
  })
})
