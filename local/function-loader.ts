import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { compileFunction } from 'node:vm'

export type Handler = (event: unknown, context: unknown) => unknown

/** Bundled functions by name, each loaded when first called and again when its file has changed. */
export function loadFunctionsFrom(folder: string) {
  const loaded = new Map<string, { changedAt: number; main: Handler }>()
  return {
    load(name: string): Handler | null {
      const file = path.join(folder, name, 'index.js')
      if (!/^[a-z][a-z-]*$/i.test(name) || !existsSync(file)) return null
      const changedAt = statSync(file).mtimeMs
      const known = loaded.get(name)
      if (known?.changedAt === changedAt) return known.main
      const { main } = loadBundle(file, new Map()) as { main: Handler }
      loaded.set(name, { changedAt, main })
      return main
    },
  }
}

/** A bundle requires Node's own modules and files beside itself, nothing else. */
function loadBundle(file: string, siblings: Map<string, unknown>): unknown {
  const bundle = { exports: {} as unknown }
  siblings.set(file, bundle.exports)
  const requireFrom = (name: string): unknown => {
    if (!name.startsWith('./')) return require(name)
    const sibling = path.join(path.dirname(file), name)
    return siblings.has(sibling) ? siblings.get(sibling) : loadBundle(sibling, siblings)
  }
  const parameters = ['exports', 'require', 'module', '__filename', '__dirname']
  const run = compileFunction(readFileSync(file, 'utf8'), parameters, { filename: file })
  run(bundle.exports, requireFrom, bundle, file, path.dirname(file))
  siblings.set(file, bundle.exports)
  return bundle.exports
}
