import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const root = path.resolve(__dirname, '..')

export type Persona = { key: string; name: string; about: string; openid: string; token: string }

/**
 * A local stage of its own: fresh database with the demonstration story, a free port, gone afterwards;
 * with a `folder` the data stay there. One process, so that killing it kills all of it at once.
 */
export async function startStage({ folder: kept }: { folder?: string } = {}) {
  const folder = kept ?? mkdtempSync(path.join(tmpdir(), 'stage-'))
  const stage = spawn(
    process.execPath,
    [
      ...['--require', path.join(root, 'node_modules/tsx/dist/preflight.cjs')],
      ...['--require', path.join(root, 'local/stage-clock.cjs')],
      ...['--import', pathToFileURL(path.join(root, 'node_modules/tsx/dist/loader.mjs')).href],
      path.join(root, 'local/serve.ts'),
      ...['--port', '0', '--data', folder],
    ],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // A folder opened again is read with the keys it was written with: the stage's own.
      env: { ...process.env, DATABASE_URL: '', SEALING_KEYS: undefined },
    },
  )
  const origin = await addressOf(stage)
  stage.stderr?.on('data', (line: Buffer) => {
    if (line.includes('"level":"error"')) process.stderr.write(line)
  })
  const { personas } = (await (await fetch(`${origin}/local/personas`)).json()) as {
    personas: Persona[]
  }
  return {
    origin,
    personas,
    /** Let a timer's moment come. */
    async fireTimer(functionName: string, trigger: string) {
      const url = `${origin}/local/timers/${functionName}/${trigger}`
      const answer = await fetch(url, { method: 'POST' })
      if (!answer.ok) throw new Error(`timer ${functionName}/${trigger}: ${await answer.text()}`)
      return (await answer.json()) as Record<string, number>
    },
    /** From now on it is this moment there, and time goes on from it. */
    async turnClock(to: Date) {
      const turned = new Promise((resolve) => stage.once('message', resolve))
      stage.send({ turnedBy: to.getTime() - Date.now() })
      await turned
    },
    /** `kill -9`: nothing is finished, flushed or said goodbye to. */
    async kill() {
      const gone = new Promise((resolve) => stage.once('exit', resolve))
      stage.kill('SIGKILL')
      await gone
    },
    async stop() {
      if (stage.exitCode === null && stage.signalCode === null) {
        const gone = new Promise((resolve) => stage.once('exit', resolve))
        stage.kill('SIGINT')
        const impatient = setTimeout(() => stage.kill('SIGKILL'), 10_000)
        await gone
        clearTimeout(impatient)
      }
      if (!kept) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The one address the stage prints when it is ready. */
function addressOf(stage: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk
      const address = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(said)?.[0]
      if (address) resolve(address)
    }
    stage.stdout?.on('data', listen)
    stage.stderr?.on('data', listen)
    stage.once('exit', (code) => reject(new Error(`the stage ended with ${code}:\n${said}`)))
  })
}
