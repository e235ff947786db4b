import os from 'node:os'
import { benchBooking } from './booking'
import { benchCallOverhead } from './call-overhead'
import { benchColdStart } from './cold-start'
import { benchCoverageMatrix } from './coverage-matrix'
import { benchFreeSlots } from './free-slots'
import { benchHistory } from './history'
import { benchImport } from './import'
import { benchMatching } from './matching'
import { benchPackageSize } from './package-size'
import { benchRegister } from './register'
import { print, type Section } from './report'
import { benchRollCall } from './roll-call'
import { benchSearch } from './search'
import { benchSimilarity } from './similarity'

/** `npm run bench -- cold` runs the sections whose name begins so. */
const sections: Record<string, () => Section | Promise<Section>> = {
  cold: benchColdStart,
  call: benchCallOverhead,
  size: benchPackageSize,
  booking: benchBooking,
  slots: benchFreeSlots,
  matrix: benchCoverageMatrix,
  roll: benchRollCall,
  import: benchImport,
  matching: benchMatching,
  history: benchHistory,
  register: benchRegister,
  search: benchSearch,
  similarity: benchSimilarity,
}

async function main() {
  const [wanted = ''] = process.argv.slice(2)
  const cpu = os.cpus()[0]?.model ?? 'unknown processor'
  console.log(`Node ${process.versions.node} · ${os.cpus().length} × ${cpu}`)
  let missed = 0
  for (const [name, bench] of Object.entries(sections)) {
    if (!name.startsWith(wanted)) continue
    try {
      missed += print(await bench())
    } catch (error) {
      missed += 1
      console.log(`\n## ${name}\n✗ could not be measured: ${(error as Error).message}`)
    }
  }
  console.log(`\n${missed} ${missed === 1 ? 'target' : 'targets'} missed`)
}

main()
