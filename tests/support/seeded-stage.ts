import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromiumPath } from '../../local/chromium'
import { startStage } from '../../local/own-stage'

const aFolder = (name: string) => mkdtempSync(path.join(tmpdir(), `${name}-`))

/** Once per run: tell the demonstration story, which takes longer than most journeys through it. */
export async function seedStage(): Promise<void> {
  if (!chromiumPath()) return
  process.env.SEEDED_STAGE = aFolder('seeded-stage')
  const stage = await startStage({ folder: process.env.SEEDED_STAGE })
  await stage.stop()
}

export function removeSeededStage(): void {
  if (process.env.SEEDED_STAGE) rmSync(process.env.SEEDED_STAGE, { recursive: true, force: true })
}

/** A stage at the beginning of the story, for one journey; it is gone afterwards. */
export async function startSeededStage() {
  const folder = aFolder('stage')
  cpSync(process.env.SEEDED_STAGE as string, folder, { recursive: true })
  const stage = await startStage({ folder })
  return {
    ...stage,
    async stop() {
      await stage.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
