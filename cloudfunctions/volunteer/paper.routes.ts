import { askExport, previewExport } from './ask-export'
import { bringImport } from './bring-import'
import { approveExport, refuseExport } from './decide-export'
import { dropImport, enterImport } from './enter-import'
import { fetchExport } from './fetch-export'
import { getExport, listExports } from './list-exports'
import { getImport, listImportLines, listImports } from './list-imports'
import { makeTemplate } from './make-template'
import { readImport } from './read-import'

/** What leaves on paper and what comes in as a sheet. */
export const paperRoutes = {
  export: {
    preview: previewExport,
    ask: askExport,
    list: listExports,
    get: getExport,
    approve: approveExport,
    refuse: refuseExport,
    fetch: fetchExport,
  },
  import: {
    template: makeTemplate,
    bring: bringImport,
    read: readImport,
    get: getImport,
    list: listImports,
    lines: listImportLines,
    enter: enterImport,
    drop: dropImport,
  },
}
