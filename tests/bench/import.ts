import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { ImportColumn } from '@shared/volunteer/import.model'
import { importColumnLabels } from '@shared/volunteer/import.wording'
import type { Measured } from './import.process'
import { startPostgres } from './postgres'
import type { Figure, Section } from './report'

const run = promisify(execFile)
const root = path.resolve(__dirname, '../..')

const EMBEDDED = { lines: 5_000, seconds: 20 }
const SERVER = { lines: 50_000, seconds: 60 }
const MEGABYTES = 300
/** A deployed function has 256 MB to 512 MB: Node collects as it would there, not as on a big machine. */
const HEAP_MEGABYTES = 160

/** An old register from the sheet to the last row in the archive, in a process of its own each time. */
export async function benchImport(): Promise<Section> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-import-'))
  const cluster = await startPostgres()
  try {
    const embedded = await measure(folder, EMBEDDED.lines, 'embedded')
    const server = await measure(folder, SERVER.lines, cluster.url)
    return {
      title: 'Bringing in a register',
      how: 'Through the real router: read the sheet, judge every line, mark twins, enter all; one process each, and its peak resident memory; the embedded database lives inside it and is counted apart.',
      figures: [
        ...figuresOf(embedded, EMBEDDED, 'embedded'),
        ...figuresOf(server, SERVER, 'PostgreSQL'),
      ],
    }
  } finally {
    cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function figuresOf(
  { checkedSeconds, enteredSeconds, entered, peakMegabytes, startMegabytes }: Measured,
  { lines, seconds }: typeof EMBEDDED,
  where: string,
): Figure[] {
  const all = checkedSeconds + enteredSeconds
  const isEmbedded = where === 'embedded'
  const used = isEmbedded ? peakMegabytes - startMegabytes : peakMegabytes
  return [
    {
      what: `${lines} lines, ${where}`,
      measured: `${all.toFixed(1)} s (${checkedSeconds.toFixed(1)} to check, ${enteredSeconds.toFixed(1)} to enter), ${(lines / all).toFixed(0)} lines/s`,
      reference: '',
      target: `≤ ${seconds} s, all entered`,
      met: all <= seconds && entered === lines,
    },
    {
      what: `memory, ${where}`,
      measured: `${used.toFixed(0)} MB`,
      reference: isEmbedded ? `the database itself ${startMegabytes.toFixed(0)} MB` : '',
      target: `≤ ${MEGABYTES} MB`,
      met: used <= MEGABYTES,
    },
  ]
}

async function measure(folder: string, lines: number, url: string): Promise<Measured> {
  const sheet = path.join(folder, `${lines}.xlsx`)
  await writeRegister(sheet, lines)
  const { stdout } = await run(
    process.execPath,
    [
      `--max-old-space-size=${HEAP_MEGABYTES}`,
      ...['--import', 'tsx'],
      path.join(__dirname, 'import.process.ts'),
      ...[sheet, url],
    ],
    { cwd: root, maxBuffer: 10_000_000 },
  )
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
}

/** Every line is another invented person; one in ten has a figure nobody can read. */
async function writeRegister(file: string, lines: number): Promise<void> {
  const { writeXlsxStream } = await import('hucre')
  const han = (n: number) => String.fromCodePoint(0x4e00 + (n % 20_000))
  function* rows() {
    yield ImportColumn.options.map((column) => importColumnLabels[column])
    for (let n = 0; n < lines; n += 1) {
      const cells: Record<ImportColumn, string> = {
        name: `王${han(n)}${han(n * 7 + Math.floor(n / 20_000))}`,
        sex: n % 2 ? '男' : '女',
        bornOn: `19${50 + (n % 15)}-0${1 + (n % 9)}-1${n % 9}`,
        ethnicity: '汉族',
        politics: '中共党员',
        education: '大专',
        formerWork: `第 ${n} 小学教师`,
        retiredIn: '2010-06',
        elderKinds: '老教师、老干部',
        skills: '讲故事；辅导功课',
        health: '还可以',
        wishes: '给孩子讲故事',
        serviceTimes: '周末、寒暑假',
        village: `第${n % 100}村`,
        home: `${n % 30} 组`,
        phone: `139${String(n).padStart(8, '0')}`,
        status: n % 5 ? '在册' : '待宣誓',
        enrolledOn: n % 5 ? '2020-03-18' : '',
        earlierHours: n % 10 ? '120' : '?43',
        remark: '',
      }
      yield ImportColumn.options.map((column) => cells[column])
    }
  }
  const stream = writeXlsxStream(rows(), { name: '名册', inlineStrings: false })
  writeFileSync(file, Buffer.from(await new Response(stream).arrayBuffer()))
}
