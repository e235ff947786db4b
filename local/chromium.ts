import { existsSync } from 'node:fs'
import path from 'node:path'

const { CHROMIUM_PATH, PROGRAMFILES, LOCALAPPDATA } = process.env

/** Where a Chromium usually lies, the one that was named first. */
const places = [
  CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].flatMap((folder) =>
    folder
      ? [
          path.join(folder, 'Google/Chrome/Application/chrome.exe'),
          path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ]
      : [],
  ),
]

export const chromiumPath = (): string | undefined =>
  places.find((place) => place !== undefined && place !== '' && existsSync(place))

export const NO_CHROMIUM =
  'No Chromium was found, so the browser journeys are skipped. Get one with `sudo apt-get install chromium fonts-noto-cjk` (Debian), install Chrome or Edge (macOS, Windows), or name yours in CHROMIUM_PATH.'
