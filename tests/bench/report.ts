/** One figure beside what it is compared with and what it should be. */
export type Figure = {
  what: string
  measured: string
  reference: string
  target: string
  /** `null` where there is no target to miss. */
  met: boolean | null
  /** Why a target was missed, when that is known. */
  because?: string
}

export type Section = { title: string; how: string; figures: Figure[] }

/** Print a section; how many of its targets were missed. */
export function print({ title, how, figures }: Section): number {
  console.log(`\n## ${title}\n${how}\n`)
  const columns = ['what', 'measured', 'reference', 'target'] as const
  const width = (column: (typeof columns)[number]) =>
    Math.max(column.length, ...figures.map((figure) => figure[column].length))
  const line = (cells: readonly string[], mark: string) =>
    `${mark} ${cells.map((cell, at) => cell.padEnd(width(columns[at] as 'what'))).join('  ')}`.trimEnd()
  console.log(line(columns, ' '))
  for (const figure of figures) {
    const mark = { true: '✓', false: '✗', null: '·' }[String(figure.met) as 'true']
    console.log(
      line(
        columns.map((column) => figure[column]),
        mark,
      ),
    )
    if (figure.because && figure.met === false) console.log(`    ${figure.because}`)
  }
  return figures.filter((figure) => figure.met === false).length
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number

export const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`
export const milliseconds = (ms: number) => `${ms.toFixed(1)} ms`
